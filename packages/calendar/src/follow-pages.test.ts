import { describe, expect, test } from "vitest";
import { failureOf, page, refusal, type ScriptedGraph, scriptedGraph } from "../test/scripted-graph.ts";
import { collect } from "./collect.ts";
import { createSender } from "./create-sender.ts";
import { followPages } from "./follow-pages.ts";
import { buildListEvents, readListEvents } from "./operations/list-events.ts";

const link = (skip: number) => `https://graph.microsoft.com/v1.0/me/events?$skip=${String(skip)}`;
const items = (...ids: readonly string[]) => ids.map((id) => ({ id }));

function follow(graph: ScriptedGraph, signal?: AbortSignal) {
  const sender = createSender({ tokens: { getAccessToken: async () => "a.b.c" }, fetch: graph.fetch });
  return followPages(sender, { first: buildListEvents({ timeZone: "UTC" }), read: readListEvents, signal });
}

describe("followPages", () => {
  test("reads to the last page, through empty and short ones", async () => {
    const graph = scriptedGraph(page(items("1", "2"), link(2)), page([], link(4)), page(items("3")));
    expect(await collect(follow(graph))).toEqual(items("1", "2", "3"));
  });

  test("repeats the preferences on every page", async () => {
    const graph = scriptedGraph(page(items("1"), link(1)), page(items("2")));
    await collect(follow(graph));
    const sent = graph.requests.map((request) => request.headers.get("prefer"));
    expect(sent).toEqual(['outlook.timezone="UTC"', 'outlook.timezone="UTC"']);
  });

  test("asks for a page only when its first item is wanted", async () => {
    const graph = scriptedGraph(page(items("1", "2"), link(2)), page(items("3")));
    for await (const event of follow(graph)) if (event.id === "2") break;
    expect(graph.requests).toHaveLength(1);
  });

  test("starts anew for each iteration", async () => {
    const graph = scriptedGraph(page(items("1")), page(items("2")));
    const list = follow(graph);
    expect(await collect(list)).toEqual(items("1"));
    expect(await collect(list)).toEqual(items("2"));
  });

  test("sends no token to a foreign page, after giving the items before it", async () => {
    const graph = scriptedGraph(page(items("1"), "https://graph.evil.example/v1.0/me/events"));
    const iterator = follow(graph)[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: { id: "1" } });
    expect(await failureOf(iterator.next())).toEqual({ kind: "badResponse", problem: "foreignLink" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(graph.requests).toHaveLength(1);
  });

  test.each([
    ["itself", [link(1), link(1)]],
    ["an earlier page", [link(1), link(2), link(1)]],
  ])("stops at a page that leads back to %s", async (_name, links) => {
    const graph = scriptedGraph(...links.map((next) => page(items("1"), next)));
    expect(await failureOf(collect(follow(graph)))).toEqual({ kind: "badResponse", problem: "repeatedLink" });
    expect(graph.left()).toBe(0);
  });

  test("stops after a hundred pages with nothing on them", async () => {
    const empty = Array.from({ length: 101 }, (_, index) => page([], link(index + 1)));
    const graph = scriptedGraph(page(items("1"), link(0)), ...empty);
    const reading = collect(follow(graph));
    expect(await failureOf(reading)).toEqual({ kind: "badResponse", problem: "endlessLinks" });
    expect(graph.left()).toBe(0);
  });

  test("stops when ever new links give the same page", async () => {
    const same = Array.from({ length: 102 }, (_, index) => page(items("1", "2"), link(index + 1)));
    const graph = scriptedGraph(...same);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of follow(graph)) seen.push(event.id);
    })();
    expect(await failureOf(reading)).toEqual({ kind: "badResponse", problem: "endlessLinks" });
    expect([seen.length, graph.left()]).toEqual([2 * 100, 1]);
  });

  test("stops when there are more pages than a mailbox has", async () => {
    let asked = 0;
    const answers = {
      baseUrl: "https://graph.microsoft.com/v1.0",
      send: async () => {
        asked += 1;
        return { items: items(String(asked)), nextLink: link(asked) } as never;
      },
    };
    const list = followPages(answers, { first: buildListEvents(), read: readListEvents });
    const reading = collect(list);
    expect(await failureOf(reading)).toEqual({ kind: "badResponse", problem: "endlessLinks" });
    expect(asked).toBe(10_000);
  });

  test("reads on through empty pages that come to an end", async () => {
    const empty = Array.from({ length: 99 }, (_, index) => page([], link(index + 1)));
    const graph = scriptedGraph(page(items("1"), link(0)), ...empty, page(items("2")));
    expect(await collect(follow(graph))).toEqual(items("1", "2"));
  });

  test("ends with the failure of a page and does not go on", async () => {
    const graph = scriptedGraph(page(items("1"), link(1)), refusal(403, "ErrorAccessDenied"));
    const iterator = follow(graph)[Symbol.asyncIterator]();
    await iterator.next();
    expect(await failureOf(iterator.next())).toMatchObject({ kind: "forbidden" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test("stops in the middle of a page when aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of follow(scriptedGraph(page(items("1", "2", "3"))), controller.signal)) {
        seen.push(event.id);
        if (event.id === "2") controller.abort(reason);
      }
    })();
    await expect(reading).rejects.toBe(reason);
    expect(seen).toEqual(["1", "2"]);
  });

  test("answers several calls for the next item in their order, with one request a page", async () => {
    const graph = scriptedGraph(page(items("1"), link(1)), page(items("2")));
    const iterator = follow(graph)[Symbol.asyncIterator]();
    const results = await Promise.all([iterator.next(), iterator.next(), iterator.next()]);
    expect(results).toEqual([
      { done: false, value: { id: "1" } },
      { done: false, value: { id: "2" } },
      { done: true, value: undefined },
    ]);
    expect(graph.requests).toHaveLength(2);
  });
});
