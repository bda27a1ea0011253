import type { SyncCursor } from "./sync-cursor.ts";

/**
 * What a watch has to remember, as plain JSON. Keep it as a secret: it holds the one that notifications are checked
 * against.
 *
 * @group Calendar client
 */
export interface WatchState {
  readonly format: 1;
  readonly clientState: string;
  readonly cursor?: SyncCursor | undefined;
  readonly subscription?:
    | {
        readonly id: string;
        /** Milliseconds since the epoch. */
        readonly renewAt: number;
      }
    | undefined;
  /** When to sync although nobody asked for it, in milliseconds since the epoch. */
  readonly syncAt: number;
  /** When to read everything anew, in milliseconds since the epoch. */
  readonly reconcileAt: number;
}

/**
 * Where a watch keeps its state: one record of your database, written by one watch at a time.
 *
 * @group Calendar client
 */
export interface WatchStorage {
  /** What was saved last; `undefined` before the first time. */
  load(): Promise<WatchState | undefined>;
  /** Replaces what was saved before. */
  save(state: WatchState): Promise<void>;
}
