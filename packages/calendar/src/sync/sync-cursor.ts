import { invalidInput } from "../invalid-input.ts";
import { type WholeDays, windowKey } from "./sync-input.ts";

/**
 * Where the sync of one window stands. Its members are written and read by the sync alone.
 *
 * @group Calendar client
 */
export interface WindowPosition {
  readonly calendarId?: string;
  readonly start: string;
  readonly end: string;
  /** The page to read next, below the service root; absent before the first one. */
  readonly path?: string;
  /** Whether this round reads everything, so that what it does not meet is gone. */
  readonly full: boolean;
  /** Whether the page is one in the middle of a round, which tells nothing that happened since the round began. */
  readonly midway?: boolean;
  /** A version for each event that was reported. */
  readonly known: Readonly<Record<string, string>>;
  /** The same for events that a round which reads everything has not met yet. */
  readonly unconfirmed?: Readonly<Record<string, string>>;
  /** Series that changed in this round, whose occurrences are compared at its end. */
  readonly series?: readonly string[];
}

/**
 * Where a sync stands, as plain JSON: keep it with `JSON.stringify`, give it to the next sync after `JSON.parse`. It
 * holds the ids of the events in the windows, but nothing of their content, and no token.
 *
 * @group Calendar client
 */
export interface SyncCursor {
  readonly format: 1;
  readonly immutableIds: boolean;
  readonly windows: readonly WindowPosition[];
}

/** A window while a sync runs. */
export interface WindowState extends WholeDays {
  path: string | undefined;
  full: boolean;
  midway: boolean;
  known: Map<string, string>;
  unconfirmed: Map<string, string>;
  series: Set<string>;
}

const newWindow = (window: WholeDays): WindowState => ({
  ...window,
  path: undefined,
  full: true,
  midway: false,
  known: new Map(),
  unconfirmed: new Map(),
  series: new Set(),
});

/** Makes the window's next round one that reads everything; what was known has to be met again. */
export function startOver(window: WindowState): void {
  window.unconfirmed = new Map([...window.unconfirmed, ...window.known]);
  window.known = new Map();
  window.series = new Set();
  window.path = undefined;
  window.full = true;
  window.midway = false;
}

/** The windows of a run: those asked for, and those of the cursor that are to be given up. */
export interface WindowPlan {
  readonly asked: readonly WindowState[];
  readonly leaving: readonly WindowState[];
}

/**
 * Meets the windows that are asked for with those of the cursor.
 *
 * @throws {@link GraphRequestError} `invalidInput` for something that is no cursor, or one for another kind of ids
 */
export function readCursor(
  cursor: SyncCursor | undefined,
  windows: readonly WholeDays[],
  immutableIds: boolean,
): WindowPlan {
  if (cursor === undefined) return { asked: windows.map(newWindow), leaving: [] };
  if (cursor?.format !== 1 || !Array.isArray(cursor.windows)) {
    throw invalidInput("cursor", typeof cursor, "give back what a sync gave, or nothing to begin anew.");
  }
  if (cursor.immutableIds !== immutableIds) {
    throw invalidInput(
      "immutableIds",
      immutableIds,
      "the cursor is for the other kind of ids; begin anew without it.",
    );
  }
  const positions: readonly WindowPosition[] = cursor.windows;
  const kept = new Map(positions.map((position) => [windowKey(position), toState(position)]));
  const asked = windows.map((window) => kept.get(windowKey(window)) ?? newWindow(window));
  return { asked, leaving: [...kept.values()].filter((window) => !asked.includes(window)) };
}

function toState({
  path,
  midway = false,
  known,
  unconfirmed = {},
  series = [],
  ...rest
}: WindowPosition): WindowState {
  // A path that does not begin with a slash would change the host that it is added to.
  if (path !== undefined && !path.startsWith("/")) {
    throw invalidInput("cursor", "with a foreign path", "give back what a sync gave.");
  }
  return {
    ...rest,
    path,
    midway,
    known: new Map(Object.entries(known)),
    unconfirmed: new Map(Object.entries(unconfirmed)),
    series: new Set(series),
  };
}

/** The state of a run as JSON. */
export function writeCursor(windows: readonly WindowState[], immutableIds: boolean): SyncCursor {
  return {
    format: 1,
    immutableIds,
    windows: windows.map(({ path, midway, known, unconfirmed, series, ...rest }) => ({
      ...rest,
      ...(path !== undefined && { path }),
      ...(midway && { midway }),
      known: Object.fromEntries(known),
      ...(unconfirmed.size > 0 && { unconfirmed: Object.fromEntries(unconfirmed) }),
      ...(series.size > 0 && { series: [...series] }),
    })),
  };
}
