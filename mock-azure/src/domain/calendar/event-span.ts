import type { Event } from "./event.ts";
import { dayOf } from "./event-time.ts";

/** When something counts as taking place, for windows: milliseconds since the epoch, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** All-day events are taken as standing from midnight to midnight UTC, whatever their zone, as the service does. */
export function spanOf({ start, end, isAllDay }: Pick<Event, "start" | "end" | "isAllDay">): Span {
  return isAllDay ? { start: dayOf(start), end: dayOf(end) } : { start: start.instant, end: end.instant };
}

/** Whether something takes place in a window. What has no length counts when it stands at the window's start. */
export function overlaps(span: Span, window: Span): boolean {
  return span.start < window.end && (span.end > window.start || span.start === window.start);
}
