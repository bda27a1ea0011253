import type { FreeBusyStatus } from "@consentra/protocol";
import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Span } from "../event-span.ts";
import type { ViewWindow } from "../view-window.ts";
import { busyTimesOf } from "./busy-times.ts";
import { findAddressee } from "./find-addressee.ts";
import { type ActivityDomain, openTimes } from "./open-times.ts";
import { statusWithin, toTimeline } from "./timeline.ts";
import { workingHoursOf } from "./working-hours.ts";

/** Tells what somebody is in a time. */
export type Attendance = (time: Span) => FreeBusyStatus;

/** What somebody with a mailbox is within a window, as their primary calendar says. */
export function attendanceOf(state: TenantState, user: User, window: ViewWindow): Attendance {
  const timeline = toTimeline(busyTimesOf(state, user, window));
  return (time) => statusWithin(timeline, time);
}

/** Whether a time lies in one of several stretches. */
const isWithin = (open: readonly Span[], { start, end }: Span): boolean =>
  open.some((span) => span.start <= start && end <= span.end);

/**
 * What an attendee is within a window: unknown where the mailbox is not in this organisation, and not free outside of
 * the hours that the kind of meeting allows.
 */
export function attendanceAt(
  state: TenantState,
  address: string,
  { window, domain }: { readonly window: ViewWindow; readonly domain: ActivityDomain },
): Attendance {
  const addressee = findAddressee(state, address);
  if (addressee.kind !== "mailbox") return () => "unknown";
  const { user } = addressee;
  const attendance = attendanceOf(state, user, window);
  const open = openTimes(workingHoursOf(state, user), domain, window);
  return (time) => (isWithin(open, time) ? attendance(time) : "busy");
}

/**
 * How likely somebody comes, in percent. That a tentative time counts like an unknown one is not documented.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes#the-confidence-of-a-meeting-suggestion
 */
const CHANCES: Readonly<Record<FreeBusyStatus, number>> = {
  free: 100,
  workingElsewhere: 100,
  unknown: 49,
  tentative: 49,
  busy: 0,
  oof: 0,
};

/** How likely all of them come, in percent: the average of their chances, and certain where there is nobody. */
export function confidenceOf(attendances: readonly FreeBusyStatus[]): number {
  if (attendances.length === 0) return 100;
  return attendances.reduce((sum, status) => sum + CHANCES[status], 0) / attendances.length;
}

/** Whether somebody who has to be there cannot. */
export const isAway = (status: FreeBusyStatus): boolean => CHANCES[status] === 0;
