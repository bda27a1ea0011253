import { createCalendarSync } from "@consentra/calendar/sync";
import type { Bench, Comparison, Figures } from "../bench.ts";
import { type Effort, measure } from "../measure.ts";
import { createPagedGraph, type PagedGraph } from "../paged-graph.ts";
import { check, heldWhile, inMebibytes, plainly } from "../reading.ts";

const window = { start: "2026-01-01T00:00:00Z", end: "2026-12-31T00:00:00Z" } as const;

/** What the service gives in a page of a delta unless it is asked for more. */
const PAGE = 200;

const runOf = ({ fetch }: PagedGraph) =>
  createCalendarSync({ fetch, tokens: { getAccessToken: () => Promise.resolve("token") } }).sync(window);

async function bySync(graph: PagedGraph): Promise<number> {
  let count = 0;
  for await (const change of runOf(graph)) if (change.kind === "created") count += 1;
  return count;
}

async function* run(effort: Effort): AsyncGenerator<Comparison | Figures> {
  const sizes = [10_000, 100_000].map((size) => Math.max(10, Math.round(size * effort.scale)));
  const held: Record<string, string> = {};
  for (const total of sizes) {
    const graph = createPagedGraph(total, PAGE, "delta");
    check(await plainly(graph), total);
    check(await bySync(graph), total);
    const events = `${total.toLocaleString("en")} events`;
    yield {
      title: `A first sync of ${events} in pages of ${String(PAGE)}`,
      measured: await measure(
        [
          { name: "plain fetch loop", run: () => plainly(graph) },
          { name: "@consentra/calendar/sync", run: () => bySync(graph) },
        ],
        effort,
      ),
      targets: [{ name: "@consentra/calendar/sync", atMost: 1.2 }],
    };
    held[events] = inMebibytes(await heldWhile(runOf(graph)));
  }
  yield {
    title: "Live heap while the changes are taken one by one, with what the cursor holds",
    figures: held,
  };
}

/** A first sync against a loop of `fetch`, with a service that costs nothing. */
export const syncEvents: Bench = { name: "sync-events", run };
