import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
import { newCalendarId } from "./outlook-ids.ts";

const waiting = ({ calendars }: TenantState): readonly Calendar[] => calendars.by("renumber", "waiting");

/** When a calendar that is made now gets another id, where the tenant's calendars do. */
export function renumbering({ policies }: TenantState, now: EpochMilliseconds): Pick<Calendar, "renumberAt"> {
  const after = policies.emulation.calendars.idRotationMilliseconds;
  return after > 0 ? { renumberAt: (now + after) as EpochMilliseconds } : {};
}

/** When a calendar next gets another id. */
export function nextRenumbering(state: TenantState): EpochMilliseconds | undefined {
  let next: EpochMilliseconds | undefined;
  for (const { renumberAt } of waiting(state)) {
    if (renumberAt !== undefined && (next === undefined || renumberAt < next)) next = renumberAt;
  }
  return next;
}

/** Gives calendars other ids whose time has come, as their move between servers does in the real service. */
export function decideRenumbering(state: TenantState, { now, ids }: Moment): Decision<undefined> {
  const due = waiting(state).filter(({ renumberAt = Number.POSITIVE_INFINITY }) => renumberAt <= now);
  return conclude(
    undefined,
    due.map(({ name }) => ({
      rule: "calendar.renumbered",
      text: `the calendar ${name} has another id from now on`,
      source: "https://github.com/microsoftgraph/microsoft-graph-docs/issues/5580",
    })),
    due.map(({ id }) => ({ kind: "calendar-renumbered", calendarId: id, newId: newCalendarId(ids) })),
  );
}
