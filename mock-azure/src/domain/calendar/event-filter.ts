import type { Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { Filtering } from "../graph/read-filter.ts";
import { mailAddress } from "../mail/mail-address.ts";
import type { Expression } from "../odata/expression.ts";
import {
  type Filter,
  type FilterField,
  type FilterProblem,
  filteredFields,
  type Value,
} from "../odata/filter.ts";
import { matches } from "../odata/matches.ts";
import type { Event } from "./event.ts";
import { matchesExtendedProperty } from "./extension/matches-extended-property.ts";
import { outlookFilterFailure } from "./outlook-filter-failure.ts";

const words = (name: string, ...all: readonly string[]): FilterField => ({
  type: { name: `microsoft.graph.${name}`, words: all },
});
const complex = (name: string): FilterField => ({ type: { complex: `microsoft.graph.${name}` } });

/** What events have been seen to be filtered by. */
const FIELDS = {
  subject: { type: "text", functions: ["startswith", "contains"] },
  iCalUId: { type: "text" },
  type: words("eventType", "singleInstance", "occurrence", "exception", "seriesMaster"),
  importance: words("importance", "low", "normal", "high"),
  sensitivity: words("sensitivity", "normal", "personal", "private", "confidential"),
  showAs: words("freeBusyStatus", "unknown", "free", "tentative", "busy", "oof", "workingElsewhere"),
  isAllDay: { type: "flag" },
  isCancelled: { type: "flag" },
  isOrganizer: { type: "flag" },
  "start/dateTime": { type: "time-text" },
  "end/dateTime": { type: "time-text" },
  createdDateTime: { type: "time" },
  lastModifiedDateTime: { type: "time" },
  categories: { type: "text" },
  "organizer/emailAddress/address": { type: "text" },
  "location/displayName": { type: "text" },
} as const satisfies Readonly<Record<string, FilterField>>;

type FieldName = keyof typeof FIELDS;

const READ: Readonly<Record<FieldName, (event: Event, owner: User) => Value | readonly Value[]>> = {
  subject: ({ subject }) => subject,
  iCalUId: ({ iCalUId }) => iCalUId,
  type: ({ type }) => type,
  importance: ({ importance }) => importance,
  sensitivity: ({ sensitivity }) => sensitivity,
  showAs: ({ showAs }) => showAs,
  isAllDay: ({ isAllDay }) => isAllDay,
  isCancelled: ({ isCancelled }) => isCancelled,
  isOrganizer: ({ invitation }) => invitation === null,
  // The stored moments: all-day events stand at midnight of the zone they were made in.
  "start/dateTime": ({ start }) => start.instant,
  "end/dateTime": ({ end }) => end.instant,
  createdDateTime: ({ createdDateTime }) => createdDateTime,
  lastModifiedDateTime: ({ lastModifiedDateTime }) => lastModifiedDateTime,
  categories: ({ categories }) => categories,
  "organizer/emailAddress/address": ({ invitation }, owner) =>
    invitation?.organizer.address ?? mailAddress(owner),
  "location/displayName": ({ locations }) => locations.map(({ displayName }) => displayName).join("; "),
};

/** Collections of an event that the store cannot be asked about. */
const UNASKABLE: readonly string[] = ["attendees", "locations", "extensions", "multivalueextendedproperties"];

const refuse = (expression: Expression): FilterProblem => ({
  kind:
    expression.kind === "lambda" && UNASKABLE.includes(expression.collection.join("/").toLowerCase())
      ? "unsupported-expression"
      : "invalid-node",
  expression,
});

/**
 * How lists of events are filtered. What has neither been seen to work nor to be refused is not emulated.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-events
 */
export const EVENT_FILTERING: Filtering = {
  fields: {
    ...FIELDS,
    start: complex("dateTimeTimeZone"),
    end: complex("dateTimeTimeZone"),
    location: complex("location"),
    organizer: complex("recipient"),
    body: complex("itemBody"),
    responseStatus: complex("responseStatus"),
  },
  functions: [],
  membership: false,
  unfilterable: ["id", "bodyPreview", "webLink", "recurrence"],
  extendedProperties: { name: "singleValueExtendedProperties", answer: "served" },
  refuse,
  toFailure: outlookFilterFailure,
};

/**
 * The same for calendar views and instances, which fail where extended properties are asked for.
 *
 * @see https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2375
 */
export const VIEW_FILTERING: Filtering = {
  ...EVENT_FILTERING,
  extendedProperties: { name: "singleValueExtendedProperties", answer: "fault" },
};

/** Tells how a filter was understood, and how much it keeps. */
export const filterReason = (filter: Filter, kept: number): Reason => ({
  rule: "graph.filter",
  text: `the filter on ${filteredFields(filter).join(", ")} keeps ${kept}`,
  source: "https://learn.microsoft.com/graph/filter-query-parameter",
});

/** The events that pass a filter; all of them where there is none. */
export function keepEvents(
  events: readonly Event[],
  filter: Filter | undefined,
  owner: User,
): readonly Event[] {
  if (!filter) return events;
  return events.filter((event) =>
    matches(filter, {
      read: (field) => READ[field as FieldName](event, owner),
      hasExtendedProperty: (test) => matchesExtendedProperty(event, test),
    }),
  );
}
