import type { Clock, Duration, IdSource } from "@consentra/protocol";
import type { CalendarSync } from "./create-calendar-sync.ts";
import type { SyncRun } from "./create-sync-run.ts";
import type { SyncWindow } from "./sync-input.ts";
import type { WatchStorage } from "./watch-state.ts";

/** @group Calendar client */
export interface WatchOptions {
  /** What {@link createCalendarSync} returned, for the same user as always. */
  readonly calendar: CalendarSync;
  /** Where this watch is reached: a public `https` address whose requests go to `handleNotification`. */
  readonly notificationUrl: string;
  /** The windows to keep, asked for before each run, so that they can move with time. */
  readonly windows: () => readonly SyncWindow[];
  /**
   * Takes the changes of one run to its end. The state is saved behind them afterwards; when it rejects, the same
   * changes come again.
   */
  readonly apply: (run: SyncRun) => Promise<void>;
  readonly storage: WatchStorage;
  /** Hears of what failed and is tried again later. */
  readonly onFailure: (error: unknown) => void;
  /**
   * How long to wait after a notification: one edit is told several times.
   *
   * @defaultValue two seconds
   */
  readonly settle?: Duration | undefined;
  /**
   * How often to sync without any notification: some never come.
   *
   * @defaultValue one hour
   */
  readonly syncEvery?: Duration | undefined;
  /**
   * How often to read everything anew: some changes are never told.
   *
   * @defaultValue one day
   */
  readonly reconcileEvery?: Duration | undefined;
  /** @defaultValue the system's clock */
  readonly clock?: Clock | undefined;
  /** @defaultValue random texts */
  readonly ids?: IdSource | undefined;
}

/**
 * One user's calendar, kept up to date by notifications and, where they fail, without.
 *
 * @group Calendar client
 */
export interface CalendarWatch {
  /** Subscribes and syncs, then goes on by itself until `stop`. Resolves after the first run. */
  start(): Promise<void>;
  /**
   * Does what is due: subscribing, renewing, a run. A host that does not live long calls it from time to time, and once
   * a notification came, in place of `start`.
   */
  tend(): Promise<void>;
  /** The route behind `notificationUrl`. */
  handleNotification(request: Request): Promise<Response>;
  /** Ends a run under way and all timers; with `unsubscribe` the subscription too. */
  stop(options?: { readonly unsubscribe?: boolean }): Promise<void>;
}
