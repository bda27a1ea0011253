import type { Event } from "../../domain/calendar/event.ts";
import type { ExpandedRelation } from "../../domain/calendar/expand-event.ts";
import { toCalendarResource } from "./calendar-resource.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import { eventWriter } from "./event-resource.ts";
import type { Reply } from "./graph-route.ts";
import { shownId } from "./shown-id.ts";

function writeContent(related: ExpandedRelation, reply: Reply): unknown {
  const { select } = related.expansion;
  switch (related.kind) {
    case "calendar":
      return toCalendarResource(related.calendar, reply.owner, select);
    case "exceptions":
      return related.events.map(eventWriter(reply, select));
  }
}

/** Writes what an event was asked to bring along, each relation with the context it has of its own. */
export function writeExpanded(
  { id }: Pick<Event, "id">,
  expanded: readonly ExpandedRelation[],
  reply: Reply,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    expanded.flatMap((related): [string, unknown][] => {
      const { relation, select } = related.expansion;
      const single = related.kind === "calendar" ? "/$entity" : "";
      const path = `users('${reply.owner.id}')/events('${shownId(id, reply)}')/${relation}${selectedContext(select)}${single}`;
      return [
        [`${relation}@odata.context`, odataContext(reply, path)],
        [relation, writeContent(related, reply)],
      ];
    }),
  );
}
