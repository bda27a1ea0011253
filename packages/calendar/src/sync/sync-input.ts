import type { Abortable } from "../calendar-client.ts";
import { checkInstant, type Instant } from "../check-time.ts";
import { invalidInput } from "../invalid-input.ts";
import { rangeQuery } from "../range-query.ts";
import type { ReadOptions } from "../read-options.ts";
import type { SyncCursor } from "./sync-cursor.ts";

/**
 * A range of a calendar that is kept up to date. It is widened to whole days in UTC, so that a range counted from the
 * current moment moves once a day and not with each call.
 *
 * @group Calendar client
 */
export interface SyncWindow {
  /** Where the window begins. */
  readonly start: Instant;
  /** Where the window ends, exclusive. */
  readonly end: Instant;
  /** @defaultValue the default calendar */
  readonly calendarId?: string | undefined;
}

/** @group Calendar client */
export interface SyncOptions extends ReadOptions, Abortable {
  /**
   * Where the last sync stopped, with the windows of then.
   *
   * @defaultValue none: everything in the windows is reported as created
   */
  readonly cursor?: SyncCursor | undefined;
  /**
   * Reads the windows anew and reports how they differ from what was reported before: what the service forgot to tell.
   *
   * @defaultValue false
   */
  readonly reconcile?: boolean | undefined;
  /**
   * Items a page, 1 to 1000; the service may send fewer.
   *
   * @defaultValue 200
   */
  readonly pageSize?: number | undefined;
}

/**
 * One window, or several that are kept together under one cursor.
 *
 * @group Calendar client
 */
export type SyncInput = SyncOptions & (SyncWindow | { readonly windows: readonly SyncWindow[] });

/** A window as the service is asked for it. */
export interface WholeDays {
  readonly calendarId?: string;
  /** Midnight UTC. */
  readonly start: string;
  /** Midnight UTC. */
  readonly end: string;
}

const DAY = 86_400_000;

function widen({ start, end, calendarId }: SyncWindow): WholeDays {
  rangeQuery({ start, end });
  const first = Math.floor(Date.parse(checkInstant("start", start)) / DAY);
  const last = Math.ceil(Date.parse(checkInstant("end", end)) / DAY);
  return {
    ...(calendarId !== undefined && { calendarId }),
    start: new Date(first * DAY).toISOString(),
    end: new Date(last * DAY).toISOString(),
  };
}

/** What makes two windows the same. */
export const windowKey = ({ calendarId = "", start, end }: WholeDays): string =>
  `${start} ${end} ${calendarId}`;

/** The windows of an input, each once. */
export function readWindows(input: SyncInput): readonly WholeDays[] {
  const windows = "windows" in input ? input.windows : [input];
  if (!Array.isArray(windows) || windows.length === 0) {
    throw invalidInput("windows", windows, "give at least one window.");
  }
  return [...new Map(windows.map(widen).map((window) => [windowKey(window), window])).values()];
}
