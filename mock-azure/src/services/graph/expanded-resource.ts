import type { Event } from "../../domain/calendar/event.ts";
import type { ExpandedRelation } from "../../domain/calendar/expand-event.ts";
import { toAttachmentResource } from "./attachment-resource.ts";
import { toCalendarResource } from "./calendar-resource.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import { eventWriter } from "./event-resource.ts";
import { toExtensionResource } from "./extension-resource.ts";
import type { Reply } from "./graph-route.ts";
import { shownId } from "./shown-id.ts";

/** What comes along; nothing where the event has none of the extensions or properties that were asked for. */
function writeContent(related: ExpandedRelation, reply: Reply): unknown {
  const { select } = related.expansion;
  switch (related.kind) {
    case "calendar":
      return toCalendarResource(related.calendar, reply.owner, select);
    case "exceptions":
      return related.events.map(eventWriter(reply, select));
    case "attachments":
      return related.attachments.map((one) => toAttachmentResource(one, related.view, reply));
    case "extensions":
      return related.extensions.length === 0 ? undefined : related.extensions.map(toExtensionResource);
    case "properties":
      return related.properties.length === 0
        ? undefined
        : related.properties.map(({ id, value }) => ({ id, value }));
  }
}

/** `Calendars.ReadBasic` hides what was put on an event. */
const isHidden = ({ expansion }: ExpandedRelation, { basicOnly }: Reply): boolean =>
  basicOnly && expansion.wanted !== undefined;

/** Writes what an event was asked to bring along, each relation with the context it has of its own. */
export function writeExpanded(
  { id }: Pick<Event, "id">,
  expanded: readonly ExpandedRelation[],
  reply: Reply,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    expanded.flatMap((related): readonly (readonly [string, unknown])[] => {
      const content = isHidden(related, reply) ? undefined : writeContent(related, reply);
      if (content === undefined) return [];
      const { relation, select } = related.expansion;
      const single = related.kind === "calendar" ? "/$entity" : "";
      const path = `users('${reply.owner.id}')/events('${shownId(id, reply)}')/${relation}${selectedContext(select)}${single}`;
      return [
        [`${relation}@odata.context`, odataContext(reply, path)],
        [relation, content],
      ];
    }),
  );
}
