/**
 * Copies of calendars that stay up to date. It stands apart from the client because most pages that show a calendar do
 * without.
 *
 * @module
 */

export { GraphRequestError } from "../graph-request-error.ts";
export type { Change, EventChange, EventRemoval } from "./change.ts";
export type { CalendarSync } from "./create-calendar-sync.ts";
export { createCalendarSync } from "./create-calendar-sync.ts";
export type { SyncRun } from "./create-sync-run.ts";
export type { DeltaInput, DeltaItem, DeltaPage } from "./delta.ts";
export { buildDelta, readDelta } from "./delta.ts";
export type { SyncCursor, WindowPosition } from "./sync-cursor.ts";
export type { SyncInput, SyncOptions, SyncWindow } from "./sync-input.ts";
