import { conclude, type Decision, type Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import type { Caller } from "../../graph/bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { WorkingHours } from "../../mailbox/mailbox-settings.ts";
import type { TenantState } from "../../tenant-state.ts";
import { findCalendar } from "../find-item.ts";
import { type BusyTime, busyTimesOf } from "./busy-times.ts";
import { findAddressee } from "./find-addressee.ts";
import { mergedView } from "./merged-view.ts";
import type { ScheduleRequest } from "./schedule-request.ts";
import { type ScheduleRight, scheduleRightOf } from "./schedule-right.ts";
import { workingHoursOf } from "./working-hours.ts";

/** Why nothing is known of one address; the others are answered all the same. */
export interface FreeBusyError {
  readonly message: string;
  readonly responseCode: string;
}

/** What is known of the time of one address. */
export type Schedule = { readonly scheduleId: string } & (
  | {
      readonly kind: "schedule";
      readonly view: string;
      readonly items: readonly BusyTime[];
      readonly right: ScheduleRight;
      /** A list has none of its own. */
      readonly hours: WorkingHours | undefined;
    }
  | { readonly kind: "schedule-error"; readonly error: FreeBusyError }
);

export interface SchedulesFound {
  readonly kind: "schedules-found";
  readonly schedules: readonly Schedule[];
}

/**
 * How much is looked up for one address.
 *
 * @see https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
 */
const MOST_ITEMS = 1000;
const MOST_MEMBERS = 100;

const refusal = (scheduleId: string, responseCode: string, message: string): Schedule => ({
  kind: "schedule-error",
  scheduleId,
  error: { message, responseCode },
});

const tooMany = (scheduleId: string, count: number): Schedule =>
  refusal(
    scheduleId,
    "5006",
    `The result set contains too many calendar entries. The allowed size = ${String(MOST_ITEMS)}; the actual size = ${String(count)}.`,
  );

function scheduleOf(
  state: TenantState,
  scheduleId: string,
  { window, slot, caller }: ScheduleRequest & { readonly caller: Caller },
): Schedule {
  const addressee = findAddressee(state, scheduleId);
  switch (addressee.kind) {
    case "mailbox": {
      const { user } = addressee;
      const items = busyTimesOf(state, user, window);
      if (items.length > MOST_ITEMS) return tooMany(scheduleId, items.length);
      const view = mergedView(items, window, slot);
      const hours = workingHoursOf(state, user);
      const right = scheduleRightOf(state, caller, user);
      return { kind: "schedule", scheduleId, view, items, right, hours };
    }
    case "list": {
      const { members } = addressee;
      if (members.length > MOST_MEMBERS) {
        const message = `The distribution list has too many members. The allowed size = ${String(MOST_MEMBERS)}; the actual size = ${String(members.length)}.`;
        return refusal(scheduleId, "5043", message);
      }
      const times = members.filter((one) => one.hasMailbox).flatMap((one) => busyTimesOf(state, one, window));
      const view = mergedView(times, window, slot);
      return { kind: "schedule", scheduleId, view, items: [], right: "times", hours: undefined };
    }
    case "elsewhere":
      return refusal(scheduleId, "5016", "Proxy web request failed.");
    case "unknown":
      return refusal(
        scheduleId,
        "5009",
        `Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
      );
  }
}

/**
 * Decides `POST …/calendar/getSchedule`. Only primary calendars count, whichever calendar the path names.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export function decideGetSchedule(
  state: TenantState,
  input: ScheduleRequest & {
    readonly owner: User;
    readonly caller: Caller;
    readonly calendarId: string | undefined;
  },
): Decision<SchedulesFound | GraphFailure> {
  const calendar = findCalendar(state, input.owner, input.calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const schedules = input.schedules.map((address) => scheduleOf(state, address, input));
  const because = schedules.flatMap((one): readonly Reason[] =>
    one.kind === "schedule-error"
      ? [
          {
            rule: "graph.schedule-error",
            text: `${one.error.responseCode}: ${one.error.message}`,
            source: "https://learn.microsoft.com/graph/api/resources/freebusyerror",
          },
        ]
      : [],
  );
  return conclude({ kind: "schedules-found", schedules }, because);
}
