import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Event } from "./event.ts";
import { cancelOccurrence, dropExceptions } from "./recurrence/change-series.ts";
import { isSeriesPart } from "./recurrence/occurrences.ts";

/** Takes an event out of its calendar: an occurrence out of its series, a master with all of it. */
export function removeEvent(state: TenantState, event: Event, moment: Moment): readonly Change[] {
  return isSeriesPart(event)
    ? cancelOccurrence(state, event, moment)
    : [...dropExceptions(state, event.id), { kind: "event-deleted", eventId: event.id }];
}
