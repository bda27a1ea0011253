import type { Event } from "../../domain/calendar/event.ts";
import type { ExpandedRelation } from "../../domain/calendar/expand-event.ts";
import { seesEverything } from "../../domain/calendar/sharing/show-event.ts";
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
      return toCalendarResource(
        { calendar: related.calendar, owner: reply.owner, viewer: reply.viewer },
        select,
      );
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

/** `Calendars.ReadBasic` hides what was put on an event, and so does a role that sees less than everything. */
const isHidden = (event: Event, { expansion }: ExpandedRelation, { basicOnly, viewer }: Reply): boolean =>
  expansion.relation !== "calendar" && (basicOnly || !seesEverything(event, viewer));

/** Writes what an event was asked to bring along, each relation with the context it has of its own. */
export function writeExpanded(
  event: Event,
  expanded: readonly ExpandedRelation[],
  reply: Reply,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    expanded.flatMap((related): readonly (readonly [string, unknown])[] => {
      const content = isHidden(event, related, reply) ? undefined : writeContent(related, reply);
      if (content === undefined) return [];
      const { relation, select } = related.expansion;
      const single = related.kind === "calendar" ? "/$entity" : "";
      const path = `${reply.mailbox}/events('${shownId(event.id, reply)}')/${relation}${selectedContext(select)}${single}`;
      return [
        [`${relation}@odata.context`, odataContext(reply, path)],
        [relation, content],
      ];
    }),
  );
}
