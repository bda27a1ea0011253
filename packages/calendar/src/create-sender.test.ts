import { type Clock, createSeededIds, createVirtualClock } from "@consentra/protocol";
import { describe, expect, test, vi } from "vitest";
import {
  failureOf,
  impatientClock,
  refusal,
  type ScriptedGraph,
  scriptedGraph,
} from "../test/scripted-graph.ts";
import type { AccessTokenSource } from "./access-token-source.ts";
import { createSender, type Sender, type SenderOptions } from "./create-sender.ts";
import { buildCreateEvent, readCreateEvent } from "./operations/create-event.ts";
import { buildDeleteEvent, readDeleteEvent } from "./operations/delete-event.ts";
import { buildGetEvent, readGetEvent } from "./operations/get-event.ts";

const get = buildGetEvent({ id: "AAMkAD=" });
const start = { dateTime: "2026-01-05T09:00:00", timeZone: "UTC" };
const found = () => Response.json({ id: "AAMkAD=" });
const challenge = { "www-authenticate": 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="' };

function setUp(graph: ScriptedGraph, options: Partial<SenderOptions> = {}) {
  const clock = impatientClock();
  const getAccessToken = vi.fn<AccessTokenSource["getAccessToken"]>(async () => "a.b.c");
  const defaults = { tokens: { getAccessToken }, fetch: graph.fetch, clock, random: () => 0.5 };
  const { send } = createSender({ ...defaults, ...options });
  return { send, clock, getAccessToken };
}

describe("createSender", () => {
  test("sends the token and a name for the request", async () => {
    const graph = scriptedGraph(found());
    const { send, getAccessToken } = setUp(graph, { ids: createSeededIds("a") });
    await send(get, readGetEvent);
    const [request] = graph.requests;
    expect(request?.url).toBe("https://graph.microsoft.com/v1.0/me/events/AAMkAD%3D");
    expect(request?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(request?.headers.get("client-request-id")).toBe(createSeededIds("a").guid());
    expect(getAccessToken.mock.calls).toEqual([[{ scopes: ["Calendars.ReadWrite"] }]]);
  });

  test("looks the global fetch up when it sends", async () => {
    const { send } = createSender({ tokens: { getAccessToken: async () => "a.b.c" } });
    vi.stubGlobal("fetch", async () => found());
    try {
      expect(await send(get, readGetEvent)).toEqual({ id: "AAMkAD=" });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test.each([
    ["two parts", "a.b"],
    ["the word Bearer before it", "Bearer a.b.c"],
    ["nothing", ""],
    ["undefined", undefined as unknown as string],
  ])("refuses a token with %s without sending or telling it", async (_name, token) => {
    const graph = scriptedGraph();
    const { send } = setUp(graph, { tokens: { getAccessToken: async () => token } });
    const error = await send(get, readGetEvent).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: expect.not.stringContaining("a.b") as string,
      failure: { kind: "invalidInput", field: "tokens", value: typeof token },
    });
    expect(graph.requests).toEqual([]);
  });

  test("takes the opaque token of a personal account", async () => {
    const { send } = setUp(scriptedGraph(found()), {
      tokens: { getAccessToken: async () => "EwB4A8l6BAAU+/x==" },
    });
    expect(await send(get, readGetEvent)).toEqual({ id: "AAMkAD=" });
  });

  test("lets the token source's own error through", async () => {
    const lost = new Error("sign in again");
    const { send } = setUp(scriptedGraph(), { tokens: { getAccessToken: () => Promise.reject(lost) } });
    await expect(send(get, readGetEvent)).rejects.toBe(lost);
  });

  test("asks once for another token when one is refused, with the claims of the challenge", async () => {
    const graph = scriptedGraph(refusal(401, "InvalidAuthenticationToken", challenge), found());
    const { send, clock, getAccessToken } = setUp(graph);
    await send(get, readGetEvent);
    const scopes = ["Calendars.ReadWrite"];
    expect(getAccessToken.mock.calls).toEqual([
      [{ scopes }],
      [{ scopes, forceRefresh: true, claims: '{"a":1}' }],
    ]);
    expect(clock.waits).toEqual([]);
  });

  test("gives up when the second token is refused too", async () => {
    const refused = () => refusal(401, "InvalidAuthenticationToken", challenge);
    const { send } = setUp(scriptedGraph(refused(), refused()));
    expect(await failureOf(send(get, readGetEvent))).toMatchObject({
      kind: "unauthorized",
      claims: '{"a":1}',
    });
  });

  test("forces no further token once it has a new one", async () => {
    const graph = scriptedGraph(refusal(401, "X"), refusal(503, "X"), found());
    const { send, getAccessToken } = setUp(graph);
    await send(get, readGetEvent);
    expect(getAccessToken.mock.calls.map(([request]) => request.forceRefresh)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  test("waits as long as the service asks, in each form of the header", async () => {
    const date = "Mon, 05 Jan 2026 09:00:08 GMT";
    const graph = scriptedGraph(
      refusal(429, "ApplicationThrottled", { "retry-after": "1" }),
      refusal(503, "UnknownError", { "retry-after": "2.128" }),
      refusal(504, "UnknownError", { "retry-after": date }),
      refusal(429, "TooManyRequests"),
      found(),
    );
    const { send, clock } = setUp(graph);
    await send(get, readGetEvent);
    expect(clock.waits).toEqual([1000, 2128, 4872, 8000]);
    expect(clock.pendingTimers).toBe(0);
  });

  test("gives up with the service's last answer, and says how hard it tried", async () => {
    const graph = scriptedGraph(...Array.from({ length: 5 }, () => refusal(500, "ErrorInternalServerError")));
    const { send, clock } = setUp(graph);
    await expect(send(get, readGetEvent)).rejects.toMatchObject({
      message: expect.stringContaining("attempt 5") as string,
      failure: { kind: "unavailable", status: 500, attempts: 5, elapsed: 15_000 },
    });
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  test("waits by chance where the service names no time", async () => {
    const chances = [0, 0.25, 0.999];
    const busy = () => refusal(429, "TooManyRequests");
    const { send, clock } = setUp(scriptedGraph(busy(), busy(), busy(), found()), {
      random: () => chances.shift() ?? 0,
    });
    await send(get, readGetEvent);
    expect(clock.waits).toEqual([500, 1500, 5996]);
  });

  test("takes chance from the host where none is given", async () => {
    const options = { random: undefined };
    const { send, clock } = setUp(scriptedGraph(refusal(429, "TooManyRequests"), found()), options);
    await send(get, readGetEvent);
    expect(clock.waits).toEqual([expect.toSatisfy((wait: number) => wait >= 500 && wait <= 1500)]);
  });

  test("gives up before the waits would come to more than three minutes", async () => {
    const slow = () => refusal(429, "TooManyRequests", { "retry-after": "80" });
    const { send, clock } = setUp(scriptedGraph(slow(), slow(), slow()));
    expect(await failureOf(send(get, readGetEvent))).toMatchObject({
      kind: "throttled",
      attempts: 3,
      elapsed: 160_000,
      retryAfter: 80,
    });
    expect(clock.waits).toEqual([80_000, 80_000]);
  });

  test("gives up when answers break off again and again", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            controller.error(new TypeError("terminated"));
          },
        }),
      );
    const graph = scriptedGraph(...Array.from({ length: 5 }, broken));
    expect(await failureOf(setUp(graph).send(get, readGetEvent))).toEqual({
      kind: "network",
      attempts: 5,
      elapsed: 15_000,
    });
    expect(graph.left()).toBe(0);
  });

  test("tries again after a connection that broke, and keeps the cause when it stays broken", async () => {
    const { send } = setUp(scriptedGraph(new TypeError("fetch failed"), found()));
    expect(await send(get, readGetEvent)).toEqual({ id: "AAMkAD=" });
    const broken = new TypeError("fetch failed");
    const dead = setUp(scriptedGraph(...Array.from({ length: 5 }, () => broken)));
    await expect(dead.send(get, readGetEvent)).rejects.toMatchObject({
      failure: { kind: "network", attempts: 5, elapsed: 15_000 },
      cause: broken,
    });
  });

  test("does not repeat a request that is wrong", async () => {
    const graph = scriptedGraph(refusal(400, "ErrorInvalidRequest"));
    expect(await failureOf(setUp(graph).send(get, readGetEvent))).toMatchObject({ kind: "invalidRequest" });
  });

  test("never repeats a creation without a transaction id after a failure in doubt", async () => {
    const graph = scriptedGraph(refusal(503, "UnknownError", { "retry-after": "1" }));
    const create = buildCreateEvent({ event: { start, end: start } });
    expect(await failureOf(setUp(graph).send(create, readCreateEvent))).toMatchObject({
      kind: "unavailable",
    });
    expect(graph.requests).toHaveLength(1);
  });

  test("repeats a creation with the same transaction id", async () => {
    const graph = scriptedGraph(refusal(500, "ErrorInternalServerError"), found());
    const create = buildCreateEvent({ event: { start, end: start, transactionId: "t-1" } });
    await setUp(graph).send(create, readCreateEvent);
    const bodies = await Promise.all(graph.requests.map((request) => request.json()));
    expect(bodies).toEqual([create.body, create.body]);
  });

  test("takes a missing event for deleted when an earlier attempt may have done it", async () => {
    const remove = buildDeleteEvent({ id: "AAMkAD=" });
    const doubtful = setUp(scriptedGraph(refusal(504, "UnknownError"), refusal(404, "ErrorItemNotFound")));
    await expect(doubtful.send(remove, readDeleteEvent)).resolves.toBeUndefined();
    const certain = setUp(scriptedGraph(refusal(429, "TooManyRequests"), refusal(404, "ErrorItemNotFound")));
    expect(await failureOf(certain.send(remove, readDeleteEvent))).toMatchObject({ kind: "notFound" });
  });

  test("knows that sharing is not what the own calendar lacks", async () => {
    const denied = () => refusal(403, "ErrorAccessDenied");
    const shared = buildGetEvent({ id: "AAMkAD=", calendarId: "AAMkAC=" });
    const { send } = setUp(scriptedGraph(denied(), denied()));
    expect(await failureOf(send(get, readGetEvent))).toMatchObject({ reason: "consent" });
    expect(await failureOf(send(shared, readGetEvent))).toMatchObject({ reason: "consentOrSharing" });
  });

  test("has at most four requests under way with one source of tokens, whatever sender they go through", async () => {
    let underWay = 0;
    let most = 0;
    const slow = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      underWay -= 1;
      return found();
    };
    const slowGraph = () => scriptedGraph(...Array.from({ length: 10 }, () => slow));
    const rush = async (...senders: readonly Pick<Sender, "send">[]) => {
      most = 0;
      await Promise.all(
        senders.flatMap(({ send }) => Array.from({ length: 5 }, () => send(get, readGetEvent))),
      );
      return most;
    };
    const tokens = { getAccessToken: () => Promise.resolve("eyJ0eXAi.eyJhdWQi.c2ln") };
    expect(await rush(setUp(slowGraph(), { tokens }), setUp(slowGraph(), { tokens }))).toBe(4);
    expect(await rush(setUp(slowGraph()), setUp(slowGraph()))).toBe(8);
  });
});

describe("createSender with a signal", () => {
  const reason = new Error("enough");

  test("sends nothing once aborted", async () => {
    const graph = scriptedGraph();
    const { send, getAccessToken } = setUp(graph);
    await expect(send(get, readGetEvent, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(getAccessToken).not.toHaveBeenCalled();
  });

  test("hands the signal to the token source and to fetch", async () => {
    const controller = new AbortController();
    const graph = scriptedGraph((request) => {
      controller.abort(reason);
      return Promise.reject(request.signal.reason as Error);
    });
    const { send, getAccessToken } = setUp(graph);
    await expect(send(get, readGetEvent, controller.signal)).rejects.toBe(reason);
    expect(getAccessToken.mock.calls[0]?.[0].signal).toBe(controller.signal);
  });

  test("does not wait for a token source that ignores it", async () => {
    const controller = new AbortController();
    const { send } = setUp(scriptedGraph(), { tokens: { getAccessToken: () => new Promise(() => {}) } });
    const call = send(get, readGetEvent, controller.signal);
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("ends a wait between attempts and leaves no timer", async () => {
    const controller = new AbortController();
    const still = createVirtualClock();
    const setTimeout: Clock["setTimeout"] = (callback, delay) => {
      queueMicrotask(() => {
        controller.abort(reason);
      });
      return still.setTimeout(callback, delay);
    };
    const graph = scriptedGraph(refusal(429, "TooManyRequests", { "retry-after": "60" }));
    const { send } = setUp(graph, { clock: { ...still, setTimeout } });
    await expect(send(get, readGetEvent, controller.signal)).rejects.toBe(reason);
    expect(still.pendingTimers).toBe(0);
  });
});
