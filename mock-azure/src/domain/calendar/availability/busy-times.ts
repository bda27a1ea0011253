import type { EpochMilliseconds, FreeBusyStatus } from "@consentra/protocol";
import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { overlaps, type Span } from "../event-span.ts";

/** A stretch of time, and what somebody is in it. */
export interface StatusTime extends Span {
  readonly status: FreeBusyStatus;
}

/** A stretch of somebody's time as their calendar has it; free stretches are among them. */
export interface BusyTime extends StatusTime {
  readonly event: Event;
}

/** Windows of a calendar take all-day events by their UTC day, which lies less than this from their own. */
const DAY = 86_400_000;

/**
 * What stands in a person's primary calendar in a window, in order of time; none of it is cut to the window. All-day
 * events stand from midnight to midnight in their own zone: people are away when it is day where they are.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export function busyTimesOf(state: TenantState, user: User, window: Span): readonly BusyTime[] {
  const calendar = state.calendars.by("userId", user.id).find(({ isDefaultCalendar }) => isDefaultCalendar);
  if (!calendar) return [];
  const from = (window.start - DAY) as EpochMilliseconds;
  const to = (window.end + DAY) as EpochMilliseconds;
  return state.events
    .overlapping(calendar.id, from, to)
    .map((event) => ({
      start: event.start.instant,
      end: event.end.instant,
      status: event.showAs,
      event,
    }))
    .filter((time) => overlaps(time, window))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.event.id < b.event.id ? -1 : 1));
}
