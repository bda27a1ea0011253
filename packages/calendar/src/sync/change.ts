import type { CalendarEvent } from "../calendar-event.ts";

/**
 * An event that is new in the windows, or that changed. Occurrences of a series are whole events here: what the service
 * leaves out of them is filled in from their series.
 *
 * @group Calendar client
 */
export interface EventChange {
  readonly kind: "created" | "updated";
  /** The calendar that was asked for; absent for the default one. */
  readonly calendarId?: string;
  /**
   * Never a series master. A change that shows in nothing but an occurrence's `@odata.etag` is not reported, so read the
   * occurrence again before writing with `ifMatch`.
   */
  readonly event: CalendarEvent;
}

/**
 * An event that is no longer in any of the windows.
 *
 * @group Calendar client
 */
export interface EventRemoval {
  readonly kind: "removed";
  /** The calendar that was asked for; absent for the default one. */
  readonly calendarId?: string;
  readonly id: string;
  /**
   * - `gone`: deleted, or moved in time or to another calendar; the service does not tell them apart
   * - `outOfWindow`: the windows moved on without it; the event may well exist
   */
  readonly reason: "gone" | "outOfWindow";
}

/**
 * What a sync reports; closed, so a `switch` on `kind` can be complete.
 *
 * @group Calendar client
 */
export type Change = EventChange | EventRemoval;
