import { collect } from "../collect.ts";
import { followPages } from "../follow-pages.ts";
import { GraphRequestError } from "../graph-request-error.ts";
import { buildListInstances, readListInstances } from "../operations/list-instances.ts";
import type { Change } from "./change.ts";
import type { DeltaItem } from "./delta.ts";
import type { EventIndex } from "./event-index.ts";
import type { WindowState } from "./sync-cursor.ts";
import { type Completer, type Reading, seriesMark, type Told } from "./whole-events.ts";

/** A round that has come to its end. */
export interface RoundEnd {
  readonly reading: Reading & { readonly sender: Parameters<typeof followPages>[0] };
  readonly window: WindowState;
  readonly index: EventIndex;
  readonly complete: Completer;
  /** What the round has told something of. */
  readonly met: ReadonlySet<string>;
}

/**
 * Finds occurrences that are gone although nobody said so. The service tells a changed series again with all its
 * occurrences, and those that are deleted as removed; some were seen to leave these out. So where a series changed and the
 * round is silent about occurrences of it that were reported before, the service is asked for them.
 *
 * @see https://github.com/microsoftgraph/microsoft-graph-docs/pull/4501
 */
export async function* compareSeries(end: RoundEnd): AsyncGenerator<Iterable<Change>, void, undefined> {
  const { window, index, complete, met } = end;
  if (window.series.size === 0) return;
  const marks = new Map([...window.series].map((id) => [seriesMark(id), id]));
  for (const [mark, reported] of index.ofSeries(window, new Set(marks.keys()))) {
    const seriesId = marks.get(mark);
    if (seriesId === undefined || reported.every((id) => met.has(id))) continue;
    const instances = (await instancesOf(seriesId, end)).filter(({ id }) => !met.has(id));
    yield differences(end, reported, await complete(instances));
    window.series.delete(seriesId);
  }
  window.series.clear();
}

/** How what was reported of a series differs from what the service gives when asked. */
function* differences(
  { window, index, met }: RoundEnd,
  reported: readonly string[],
  asked: readonly Told[],
): Generator<Change, void, undefined> {
  for (const told of asked) {
    const change = told.kind === "event" ? index.meet(window, told.whole) : undefined;
    if (change) yield change;
  }
  const left = new Set(asked.map(({ id }) => id));
  for (const id of reported) {
    const change = met.has(id) || left.has(id) ? undefined : index.remove(window, id);
    if (change) yield change;
  }
}

/** The occurrences of a series in the window, with no more than a delta tells of them; none of one that is no more. */
async function instancesOf(id: string, { window, reading }: RoundEnd): Promise<readonly DeltaItem[]> {
  const { sender, options, signal } = reading;
  const { calendarId, start, end } = window;
  const first = buildListInstances({
    ...options,
    id,
    calendarId,
    start,
    end,
    select: ["type", "seriesMasterId", "start", "end"],
  });
  try {
    const read = readListInstances<"type" | "seriesMasterId" | "start" | "end">;
    return await collect(followPages(sender, { first, read, signal }));
  } catch (error) {
    const kind = error instanceof GraphRequestError ? error.failure.kind : undefined;
    // A single event again, or deleted.
    if (kind === "notFound" || kind === "invalidRequest") return [];
    throw error;
  }
}
