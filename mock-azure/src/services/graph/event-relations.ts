import { type ContentRelation, readWantedContent } from "../../domain/calendar/wanted-content.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import type { Relation } from "../../domain/graph/read-expansions.ts";
import { CALENDARS } from "./calendar-resource.ts";

type Relations = Readonly<Record<string, Relation>>;

const REFUSED: Relation = { answer: "refused" };

/** A relation that holds what was put on an event. */
const content = (relation: ContentRelation): Relation => ({
  answer: "served",
  read: (options) => readWantedContent(relation, options),
});

/**
 * What can be expanded in lists of events. `calendar` and `instances` have addresses of their own; exceptions come with
 * a single series only.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-events
 */
export const LISTED_RELATIONS: Relations = {
  attachments: content("attachments"),
  extensions: content("extensions"),
  singleValueExtendedProperties: content("singleValueExtendedProperties"),
  multiValueExtendedProperties: content("multiValueExtendedProperties"),
  calendar: REFUSED,
  instances: REFUSED,
  exceptionOccurrences: REFUSED,
};

/**
 * What can be expanded in a single event.
 *
 * @param events - what events can be asked for
 * @see https://learn.microsoft.com/graph/api/event-get
 */
export const itemRelations = (events: () => Queryable): Relations => ({
  ...LISTED_RELATIONS,
  calendar: { answer: "served", target: () => CALENDARS },
  exceptionOccurrences: { answer: "served", target: events },
});

/**
 * What can be expanded in instances of a series and in views of a calendar that a path names: the entity schema lets
 * nothing be.
 *
 * @see https://github.com/microsoftgraph/msgraph-metadata/blob/master/clean_v10_metadata/cleanMetadata.xml
 */
export const UNDECLARED_RELATIONS: Relations = Object.fromEntries(
  Object.keys(LISTED_RELATIONS).map((relation) => [relation, REFUSED]),
);
