import { describe, expect, test } from "vitest";
import { type Answer, failureOf, impatientClock, scriptedGraph } from "../test/scripted-graph.ts";
import { createCalendarClient } from "./create-calendar-client.ts";
import { buildCancelEvent } from "./operations/cancel-event.ts";
import { buildDeleteEvent } from "./operations/delete-event.ts";
import { buildGetEvent, readGetEvent } from "./operations/get-event.ts";

const events = (count: number) =>
  Array.from({ length: count }, (_, index) => buildGetEvent({ id: `e${String(index)}` }));

interface Sent {
  readonly requests: readonly { readonly id: string; readonly url: string }[];
}

/** Answers each request of a batch by a rule, the last one first. */
const answering =
  (rule: (url: string) => object): Answer =>
  async (request) => {
    const { requests } = (await request.json()) as Sent;
    const responses = requests.map(({ id, url }) => ({ id, ...rule(url) }));
    return Response.json({ responses: responses.reverse() });
  };

const fine = (url: string) => ({ status: 200, body: { id: url.split("/").at(-1) } });
const throttled = {
  status: 429,
  headers: { "Retry-After": "3" },
  body: { error: { code: "TooManyRequests" } },
};

function setUp(...script: readonly Answer[]) {
  const graph = scriptedGraph(...script);
  const clock = impatientClock();
  const calendar = createCalendarClient({
    tokens: { getAccessToken: async () => "a.b.c" },
    fetch: graph.fetch,
    clock,
    random: () => 0.5,
  });
  return { calendar, graph, clock };
}

const idsOf = async (answers: readonly Response[]) =>
  Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id));

describe("batch", () => {
  test("sends twenty at a time, and gives the answers in order", async () => {
    const { calendar, graph } = setUp(answering(fine), answering(fine));
    const answers = await calendar.batch(events(25));
    expect(await idsOf(answers)).toEqual(events(25).map((_, index) => `e${String(index)}`));
    expect(graph.left()).toBe(0);
  });

  test("sends nothing for nothing", async () => {
    expect(await setUp().calendar.batch([])).toEqual([]);
  });

  test("sends again what is throttled, and only that, after the longest wait asked for", async () => {
    const slow = { ...throttled, headers: { "Retry-After": "7" } };
    const { calendar, graph, clock } = setUp(
      answering((url) => (url.endsWith("e1") ? throttled : url.endsWith("e2") ? slow : fine(url))),
      answering(fine),
    );
    expect(await idsOf(await calendar.batch(events(4)))).toEqual(["e0", "e1", "e2", "e3"]);
    expect(clock.waits).toEqual([7000]);
    expect(graph.requests).toHaveLength(2);
  });

  test("hands a refusal on after five attempts, and the answers of the others with it", async () => {
    const script = Array.from({ length: 5 }, () =>
      answering((url) => (url.endsWith("e1") ? throttled : fine(url))),
    );
    const { calendar, graph } = setUp(...script);
    const answers = await calendar.batch(events(2));
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
    expect(graph.left()).toBe(0);
    const [, refused] = answers;
    const failure = await failureOf(readGetEvent(refused ?? Response.error()));
    expect(failure).toMatchObject({ kind: "throttled", attempts: 5, elapsed: 12_000 });
  });

  test("sends again what the service failed at, by chance waits, and only what may be done twice", async () => {
    const failed = { status: 503, body: { error: { code: "UnknownError" } } };
    const { calendar, graph, clock } = setUp(
      answering((url) => (url.endsWith("e0") ? fine(url) : failed)),
      answering(fine),
    );
    const requests = [...events(2), buildCancelEvent({ id: "e2" })];
    const answers = await calendar.batch(requests);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503]);
    expect(clock.waits).toEqual([1000]);
    const [, second] = graph.requests;
    expect(second).toBeDefined();
  });

  test("takes a missing event for deleted only when an earlier attempt may have done it", async () => {
    const missing = { status: 404, body: { error: { code: "ErrorItemNotFound" } } };
    const { calendar } = setUp(
      answering((url) => (url.endsWith("e0") ? { status: 504 } : throttled)),
      answering(() => missing),
    );
    const answers = await calendar.batch([buildDeleteEvent({ id: "e0" }), buildDeleteEvent({ id: "e1" })]);
    expect(answers.map(({ status }) => status)).toEqual([204, 404]);
  });

  test("waits before it sends what is still to be sent, with what was throttled at its head", async () => {
    const sizes: number[] = [];
    const counting =
      (rule: (url: string) => object): Answer =>
      async (request) => {
        sizes.push(((await request.clone().json()) as Sent).requests.length);
        return (answering(rule) as (request: Request) => Promise<Response>)(request);
      };
    const { calendar, clock } = setUp(
      counting((url) => (/e[0-4]$/.test(url) && !/e1[0-4]$/.test(url) ? throttled : fine(url))),
      counting(fine),
    );
    expect(await idsOf(await calendar.batch(events(30)))).toEqual(
      events(30).map((_, index) => `e${String(index)}`),
    );
    expect(sizes).toEqual([20, 15]);
    expect(clock.waits).toEqual([3000]);
  });

  test("refuses an answer that leaves requests out", async () => {
    const { calendar } = setUp(Response.json({ responses: [{ id: "0", status: 200, body: {} }] }));
    expect(await failureOf(calendar.batch(events(2)))).toMatchObject({ kind: "badResponse" });
  });

  test("can be called off while it waits", async () => {
    const stop = new AbortController();
    const graph = scriptedGraph(
      answering(() => {
        stop.abort(new Error("enough"));
        return throttled;
      }),
    );
    const calendar = createCalendarClient({
      tokens: { getAccessToken: async () => "a.b.c" },
      fetch: graph.fetch,
    });
    await expect(calendar.batch(events(1), { signal: stop.signal })).rejects.toThrow("enough");
  });
});
