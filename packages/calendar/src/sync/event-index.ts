import type { Change, EventRemoval } from "./change.ts";
import { digest } from "./digest.ts";
import type { WindowState } from "./sync-cursor.ts";
import type { WholeEvent } from "./whole-events.ts";

/** Which events were reported, by window: an event can be in several of them. */
export interface EventIndex {
  /** An event that is in a window; a change where it is not known like this from any window. */
  meet(window: WindowState, whole: WholeEvent): Change | undefined;
  /** An event that is not in a window; a change where it was in this one and is in no other. */
  remove(window: WindowState, id: string): Change | undefined;
  /** At the end of a round that read everything: what it did not meet is gone. */
  sweep(window: WindowState): Iterable<Change>;
  /** Takes all events out of a window that is not wanted any more. */
  giveUp(window: WindowState): Iterable<Change>;
  /** The events of a window that belong to one of some series, by the mark of that. */
  ofSeries(window: WindowState, marks: ReadonlySet<string>): ReadonlyMap<string, readonly string[]>;
  /** How many times something was written; tells whether a page brought news. */
  writes(): number;
}

/** What stands behind it is the mark of a series. */
const VERSION_LENGTH = digest("").length;

/** Makes the index of the windows, which it changes; a change is written down before it is given. */
export function createIndex(windows: ReadonlySet<WindowState>): EventIndex {
  let writes = 0;

  const find = (id: string): string | undefined => {
    for (const window of windows) {
      const version = window.known.get(id) ?? unmet(window, id);
      if (version !== undefined) return version;
    }
    return undefined;
  };

  /** A version that a window is to be met with again; most windows have none. */
  const unmet = ({ unconfirmed }: WindowState, id: string): string | undefined =>
    unconfirmed.size === 0 ? undefined : unconfirmed.get(id);

  /** An event that is in several windows has one version. */
  const tellOthers = (id: string, version: string) => {
    for (const { known, unconfirmed } of windows) {
      if (known.has(id)) known.set(id, version);
      if (unconfirmed.has(id)) unconfirmed.set(id, version);
    }
  };

  const removal = (
    { calendarId, known, unconfirmed }: WindowState,
    id: string,
    reason: EventRemoval["reason"],
  ): Change | undefined => {
    const wasKnown = known.delete(id);
    if (!unconfirmed.delete(id) && !wasKnown) return undefined;
    writes += 1;
    if (find(id) !== undefined) return undefined;
    return { kind: "removed", ...(calendarId !== undefined && { calendarId }), id, reason };
  };

  function* removals(
    window: WindowState,
    ids: Iterable<string>,
    reason: EventRemoval["reason"],
  ): Generator<Change, void, undefined> {
    for (const id of ids) {
      const change = removal(window, id, reason);
      if (change) yield change;
    }
  }

  return {
    meet(window, { event, version }) {
      const { id } = event;
      const here = window.known.get(id);
      const before = windows.size === 1 ? (here ?? unmet(window, id)) : find(id);
      if (here !== version) {
        writes += 1;
        window.known.set(id, version);
      }
      if (window.unconfirmed.size > 0) window.unconfirmed.delete(id);
      if (before === version) return undefined;
      if (windows.size > 1) tellOthers(id, version);
      const { calendarId } = window;
      return {
        kind: before === undefined ? "created" : "updated",
        ...(calendarId !== undefined && { calendarId }),
        event,
      };
    },
    remove: (window, id) => removal(window, id, "gone"),
    sweep: (window) => removals(window, window.unconfirmed.keys(), "gone"),
    *giveUp(window) {
      yield* removals(window, window.known.keys(), "outOfWindow");
      yield* removals(window, window.unconfirmed.keys(), "outOfWindow");
    },
    ofSeries({ known }, marks) {
      const found = new Map<string, string[]>();
      for (const [id, version] of known) {
        const mark = version.slice(VERSION_LENGTH);
        if (mark === "" || !marks.has(mark)) continue;
        const ids = found.get(mark);
        if (ids) ids.push(id);
        else found.set(mark, [id]);
      }
      return found;
    },
    writes: () => writes,
  };
}
