import { createCalendarClient } from "@consentra/calendar";
import type { Bench, Comparison, Figures } from "../bench.ts";
import { type Effort, measure } from "../measure.ts";
import { createPagedGraph, type PagedGraph } from "../paged-graph.ts";
import { check, heldWhile, inMebibytes, plainly } from "../reading.ts";

const window = { start: "2026-01-01T00:00:00Z", end: "2026-12-31T00:00:00Z" } as const;

const clientOf = ({ fetch }: PagedGraph) =>
  createCalendarClient({ fetch, tokens: { getAccessToken: () => Promise.resolve("token") } });

async function byClient(graph: PagedGraph): Promise<number> {
  let count = 0;
  for await (const _event of clientOf(graph).view(window)) count += 1;
  return count;
}

async function* run(effort: Effort): AsyncGenerator<Comparison | Figures> {
  const total = Math.max(10, Math.round(100_000 * effort.scale));
  const graph = createPagedGraph(total, Math.min(1000, total));
  check(await plainly(graph), total);
  check(await byClient(graph), total);
  yield {
    title: `Reading ${total.toLocaleString("en")} events in pages of 1,000`,
    measured: await measure(
      [
        { name: "plain fetch loop", run: () => plainly(graph) },
        { name: "@consentra/calendar", run: () => byClient(graph) },
      ],
      effort,
    ),
    targets: [{ name: "@consentra/calendar", atMost: 1.15 }],
  };
  const small = createPagedGraph(Math.ceil(total / 10), Math.min(1000, total));
  const held = async (graph: PagedGraph) => inMebibytes(await heldWhile(clientOf(graph).view(window)));
  yield {
    title: "Live heap while the events are read one by one",
    figures: {
      [`${Math.ceil(total / 10).toLocaleString("en")} events`]: await held(small),
      [`${total.toLocaleString("en")} events`]: await held(graph),
    },
  };
  const [event] = graph.events;
  const single = { ...graph, fetch: () => Promise.resolve(Response.json(event)) };
  const client = clientOf(single);
  const url = `https://graph.microsoft.com/v1.0/me/events/${graph.firstId}`;
  yield {
    title: "One event by its id",
    measured: await measure(
      [
        {
          name: "plain fetch",
          run: async () => {
            const request = new Request(url, { headers: { authorization: "Bearer token" } });
            const response = await (single.fetch as PagedGraph["fetch"])(request);
            return (await response.json()) as unknown;
          },
        },
        { name: "@consentra/calendar", run: () => client.events.get({ id: graph.firstId }) },
      ],
      effort,
    ),
  };
}

/** The calendar client against a loop of `fetch`, with a service that costs nothing. */
export const readEvents: Bench = { name: "read-events", run };
