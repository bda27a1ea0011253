import type { Expansion } from "../graph/read-expansions.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
import type { Event } from "./event.ts";

/** What an event was asked to bring along. */
export type ExpandedRelation = { readonly expansion: Expansion } & (
  | { readonly kind: "calendar"; readonly calendar: Calendar }
  | { readonly kind: "exceptions"; readonly events: readonly Event[] }
);

function expand(state: TenantState, event: Event, expansion: Expansion): ExpandedRelation {
  switch (expansion.relation) {
    case "calendar": {
      const calendar = state.calendars.get(event.calendarId);
      if (!calendar) throw new Error("An event is left of a calendar that is gone.");
      return { kind: "calendar", expansion, calendar };
    }
    case "exceptionOccurrences":
      return { kind: "exceptions", expansion, events: state.events.by("seriesMasterId", event.id) };
    default:
      throw new Error(`The relation ${expansion.relation} was let in, and nothing serves it.`);
  }
}

/** The relations of an event that a query wants along. */
export function expandEvent(
  state: TenantState,
  event: Event,
  expansions: readonly Expansion[],
): readonly ExpandedRelation[] {
  return expansions.map((expansion) => expand(state, event, expansion));
}
