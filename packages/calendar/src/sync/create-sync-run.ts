import { buildNextPage } from "../build-next-page.ts";
import type { Sender } from "../create-sender.ts";
import { badResponse } from "../failed-call.ts";
import { MOST_IDLE_PAGES, MOST_PAGES } from "../follow-pages.ts";
import type { GraphRequest } from "../graph-request.ts";
import { GraphRequestError } from "../graph-request-error.ts";
import { oneByOne } from "../one-by-one.ts";
import type { Change } from "./change.ts";
import { compareSeries } from "./compare-series.ts";
import { buildDelta, type DeltaPage, readDelta } from "./delta.ts";
import { digest } from "./digest.ts";
import { createIndex, type EventIndex } from "./event-index.ts";
import { readCursor, type SyncCursor, startOver, type WindowState, writeCursor } from "./sync-cursor.ts";
import { readWindows, type SyncInput } from "./sync-input.ts";
import { createCompleter, type Told } from "./whole-events.ts";

/**
 * A sync under way: its changes, and where it stands.
 *
 * @group Calendar client
 */
export interface SyncRun extends AsyncIterable<Change> {
  /**
   * Where to go on after the changes that were taken so far: also in the middle of a page, so nothing is lost and
   * nothing comes twice when it is stored together with them. A copy each time it is read.
   */
  readonly cursor: SyncCursor;
}

/** Starts nothing before the first change is asked for. */
export function createSyncRun(sender: Sender, input: SyncInput): SyncRun {
  const { cursor, immutableIds = false, reconcile = false, signal } = input;
  const { asked, leaving } = readCursor(cursor, readWindows(input), immutableIds);
  // Refuses wrong options here rather than at the first page.
  const requests = new Map(
    [...asked, ...leaving].map((window) => [window, buildDelta({ ...input, ...window })]),
  );
  const windows = new Set(requests.keys());
  const index = createIndex(windows);
  if (reconcile) for (const window of asked) startOver(window);

  /** The changes of a page come into being as they are taken, so that the cursor never runs ahead of them. */
  async function* batches(): AsyncGenerator<Iterable<Change>, void, undefined> {
    for (const window of windows) {
      const calendars = asked.map(({ calendarId }) => calendarId);
      const left = leaving.includes(window);
      // What was left undone is told before a window is given up; a calendar that nobody asks for may be gone itself.
      if (!left || calendars.includes(window.calendarId)) yield* followWindow(window);
      if (!left) continue;
      yield index.giveUp(window);
      windows.delete(window);
    }
  }

  /** One round of a window; once more from the beginning where the service has forgotten the place it stood at. */
  async function* followWindow(window: WindowState): AsyncGenerator<Iterable<Change>, void, undefined> {
    const first = requests.get(window);
    if (!first) return;
    const reading = { sender, calendarId: window.calendarId, options: input, signal };
    const complete = createCompleter(reading);
    const met = new Set<string>();
    const visited = new Set<string>();
    let startedOver = false;
    // An earlier run that stopped on the first page may have met what is gone by now.
    if (window.path === undefined) startOver(window);
    // The end of a round that an earlier run began says nothing of what happened since; another round does.
    let again = window.midway;
    for (let idle = 0; idle < MOST_IDLE_PAGES && visited.size < MOST_PAGES; ) {
      signal?.throwIfAborted();
      const request = window.path === undefined ? first : { ...first, path: window.path };
      const place = digest(request.path);
      if (visited.has(place)) {
        throw badResponse("repeatedLink", "a link to its next page that leads back to one already read");
      }
      visited.add(place);
      const page = await readPage(request, window.path !== undefined && !startedOver);
      if (page === undefined) {
        startedOver = true;
        again = false;
        visited.clear();
        startOver(window);
        continue;
      }
      const { path } = buildNextPage(first, page.link, sender.baseUrl);
      const before = index.writes();
      yield changesOf(window, page, await complete(page.items));
      if (!window.full) for (const { id } of page.items) met.add(id);
      if (page.last) yield* compareSeries({ reading, window, index, complete, met });
      window.path = path;
      window.midway = !page.last;
      if (page.last) {
        window.full = false;
        if (!again) return;
        again = false;
        visited.clear();
        met.clear();
      }
      idle = index.writes() === before ? idle + 1 : 0;
    }
    throw badResponse("endlessLinks", "links to next pages without an end");
  }

  /** A page, or nothing where the place is lost and that can be made good. */
  async function readPage(request: GraphRequest, mayBeLost: boolean): Promise<DeltaPage | undefined> {
    try {
      return await sender.send(request, readDelta, signal);
    } catch (error) {
      if (mayBeLost && isLost(error)) return undefined;
      throw error;
    }
  }

  function* changesOf(
    window: WindowState,
    page: DeltaPage,
    told: readonly Told[],
  ): Generator<Change, void, undefined> {
    for (const item of told) {
      // It may be a series that is told of; of everything else no event bears the mark.
      if (item.kind === "absent" && !window.full) window.series.add(item.id);
      const change = changeOf(index, window, item);
      if (change) yield change;
    }
    if (page.last && window.full) yield* index.sweep(window);
  }

  return {
    [Symbol.asyncIterator]() {
      const left = batches();
      return oneByOne(async () => {
        const batch = await left.next();
        return batch.done ? undefined : batch.value[Symbol.iterator]();
      }, signal);
    },
    get cursor() {
      return writeCursor([...windows], immutableIds);
    },
  };
}

function changeOf(index: EventIndex, window: WindowState, told: Told): Change | undefined {
  switch (told.kind) {
    case "event":
      return index.meet(window, told.whole);
    case "absent":
      return index.remove(window, told.id);
    case "vanished":
      return undefined;
  }
}

/**
 * Whether the service no longer knows a place it gave out. It says so with 410, and calls a place it cannot read a bad
 * request: https://learn.microsoft.com/graph/delta-query-overview
 */
function isLost(error: unknown): boolean {
  if (!(error instanceof GraphRequestError)) return false;
  return error.failure.kind === "gone" || error.failure.kind === "invalidRequest";
}
