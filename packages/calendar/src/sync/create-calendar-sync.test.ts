import { describe, expect, test } from "vitest";
import {
  asked,
  brief,
  briefly,
  january,
  last,
  more,
  removed,
  single,
  stored,
  syncOf,
} from "../../test/scripted-delta.ts";
import { type Answer, failureOf, refusal, scriptedGraph } from "../../test/scripted-graph.ts";
import { createSyncRun } from "./create-sync-run.ts";
import type { SyncCursor } from "./sync-cursor.ts";

const gone = () => refusal(410, "SyncStateNotFound");

describe("createCalendarSync", () => {
  test("reports everything as created at first, page by page", async () => {
    const graph = scriptedGraph(more("1", single("a")), more("2"), last("3", single("b"), single("c")));
    expect(await briefly(syncOf(graph).sync(january))).toEqual(["+a a v1", "+b b v1", "+c c v1"]);
    expect(asked(graph)).toEqual([
      "/calendarView/delta?startDateTime=2026-01-05T00:00:00.000Z&endDateTime=2026-02-05T00:00:00.000Z",
      "/calendarView/delta?$skiptoken=1",
      "/calendarView/delta?$skiptoken=2",
    ]);
  });

  test("sends nothing before the first change is wanted", () => {
    const graph = scriptedGraph();
    const run = syncOf(graph).sync(january);
    expect(run.cursor.windows).toHaveLength(1);
    expect(graph.requests).toEqual([]);
  });

  test("goes on from a stored cursor, and tells what is new from what changed", async () => {
    const graph = scriptedGraph(
      last("1", single("a"), single("b"), single("c")),
      last("2", single("b", 2), removed("c"), single("d")),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    const next = sync({ ...january, cursor: stored(run.cursor) });
    expect(await briefly(next)).toEqual(["~b b v2", "-c", "+d d v1"]);
    expect(asked(graph)[1]).toBe("/calendarView/delta?$deltatoken=1");
  });

  test("keeps the ids of events and nothing of their content", async () => {
    const run = syncOf(scriptedGraph(last("1", single("AAMkAD=", 1, { subject: "Secret" })))).sync(january);
    await briefly(run);
    expect(JSON.stringify(run.cursor)).toContain("AAMkAD=");
    expect(JSON.stringify(run.cursor)).not.toMatch(/Secret|a\.b\.c/);
  });

  test("repeats the preferences on every page and round, those of the client too", async () => {
    const graph = scriptedGraph(more("1", single("a")), last("2"), last("3"));
    const { sync } = syncOf(graph, { timeZone: "Europe/Oslo", immutableIds: true });
    const run = sync({ ...january, pageSize: 50 });
    await briefly(run);
    await briefly(sync({ ...january, pageSize: 50, cursor: stored(run.cursor) }));
    const prefer = 'outlook.timezone="Europe/Oslo", IdType="ImmutableId", odata.maxpagesize=50';
    expect(graph.requests.map(({ headers }) => headers.get("prefer"))).toEqual([prefer, prefer, prefer]);
  });

  test("ignores what is told twice, and removals of what was never there", async () => {
    const graph = scriptedGraph(
      more("1", single("a"), single("a"), removed("x")),
      last("2", single("a"), removed("y")),
      last("3", single("a", 2), single("a", 2), removed("a"), removed("a")),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    expect(await briefly(run)).toEqual(["+a a v1"]);
    expect(await briefly(sync({ ...january, cursor: run.cursor }))).toEqual(["~a a v2", "-a"]);
  });

  test("goes on where it stands when it is iterated again", async () => {
    const graph = scriptedGraph(
      more("1", single("a"), single("b")),
      more("1", single("a"), single("b")),
      last("2"),
    );
    const run = syncOf(graph).sync(january);
    for await (const change of run) {
      expect(brief(change)).toBe("+a a v1");
      break;
    }
    expect(await briefly(run)).toEqual(["+b b v1"]);
  });

  test("finds gone what it met on a first page that it did not finish", async () => {
    const graph = scriptedGraph(last("1", single("a"), single("b")), last("2", single("b")));
    const run = syncOf(graph).sync(january);
    for await (const _change of run) break;
    expect(await briefly(run)).toEqual(["+b b v1", "-a"]);
  });

  test("ends a round that an earlier run began, and then tells what happened since", async () => {
    const graph = scriptedGraph(
      more("1", single("a")),
      refusal(403, "ErrorAccessDenied"),
      last("2", single("b")),
      last("3", single("a", 2)),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    expect(await failureOf(briefly(run))).toMatchObject({ kind: "forbidden" });
    expect(await briefly(sync({ ...january, cursor: stored(run.cursor) }))).toEqual(["+b b v1", "~a a v2"]);
    expect(asked(graph).slice(2)).toEqual([
      "/calendarView/delta?$skiptoken=1",
      "/calendarView/delta?$deltatoken=2",
    ]);
  });

  test("ends with the signal's reason, and keeps the place", async () => {
    const controller = new AbortController();
    const graph = scriptedGraph(
      more("1", single("a"), single("b")),
      more("1", single("a"), single("b")),
      last("2", single("c")),
    );
    const { sync } = syncOf(graph);
    const run = sync({ ...january, signal: controller.signal });
    const reason = new Error("The tab was closed.");
    const reading = (async () => {
      for await (const _change of run) controller.abort(reason);
    })();
    await expect(reading).rejects.toBe(reason);
    expect(await briefly(sync({ ...january, cursor: stored(run.cursor) }))).toEqual(["+b b v1", "+c c v1"]);
  });

  test.each([
    ["a window that ends before it begins", { start: january.end, end: january.start }, "end"],
    ["a bare date", { ...january, start: "2026-01-05" }, "start"],
    ["no window", { windows: [] }, "windows"],
    ["an empty calendar id", { ...january, calendarId: "" }, "calendarId"],
    ["a page of nothing", { ...january, pageSize: 0 }, "pageSize"],
    ["an unknown cursor", { ...january, cursor: { format: 2 } as never }, "cursor"],
    ["a cursor as text", { ...january, cursor: "{}" as never }, "cursor"],
    [
      "a cursor for other ids",
      { ...january, cursor: { format: 1, immutableIds: true, windows: [] } as const },
      "immutableIds",
    ],
    [
      "a cursor that leads to another host",
      {
        ...january,
        cursor: {
          format: 1,
          immutableIds: false,
          windows: [{ start: "x", end: "y", full: false, known: {}, path: ".evil.example/x" }],
        } as const,
      },
      "cursor",
    ],
  ])("refuses %s at once", (_name, input, field) => {
    const { sync } = syncOf(scriptedGraph());
    const invalid = expect.objectContaining({
      failure: expect.objectContaining({ kind: "invalidInput", field }),
    });
    expect(() => sync(input)).toThrow(invalid);
  });

  test("refuses an unusable zone when it is made", () => {
    expect(() => syncOf(scriptedGraph(), { timeZone: "" })).toThrow("timeZone");
  });
});

describe("a sync that goes wrong", () => {
  async function afterFirst(...answers: readonly Answer[]) {
    const graph = scriptedGraph(last("1", single("a"), single("b"), single("c")), ...answers);
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    return { graph, run: sync({ ...january, cursor: stored(run.cursor) }) };
  }

  test.each([
    ["C040: the service has forgotten its place", gone],
    ["C041: the place is called invalid", () => refusal(410, "SyncStateInvalid")],
    ["the link cannot be read", () => refusal(400, "BadRequest")],
  ])("reads the window anew and reports the differences only: %s", async (_name, refuse) => {
    const { graph, run } = await afterFirst(
      refuse(),
      more("2", single("a")),
      last("3", single("b", 2), single("d")),
    );
    expect(await briefly(run)).toEqual(["~b b v2", "+d d v1", "-c"]);
    expect(asked(graph)[2]).toMatch(/startDateTime/);
    expect(asked(graph)).toHaveLength(4);
  });

  test("reports nothing as removed before everything was read", async () => {
    const { run } = await afterFirst(gone(), more("2", single("a")), refusal(403, "ErrorAccessDenied"));
    expect(await failureOf(briefly(run))).toMatchObject({ kind: "forbidden" });
    const rest = scriptedGraph(last("3", single("b")), last("4"));
    expect(await briefly(syncOf(rest).sync({ ...january, cursor: stored(run.cursor) }))).toEqual(["-c"]);
    expect(asked(rest)[0]).toBe("/calendarView/delta?$skiptoken=2");
  });

  test("starts over once, and then fails", async () => {
    const { run } = await afterFirst(gone(), more("2", single("a")), gone());
    expect(await failureOf(briefly(run))).toMatchObject({ kind: "gone" });
  });

  test("does not start over where it has just begun", async () => {
    const graph = scriptedGraph(refusal(400, "ErrorInvalidParameter"));
    expect(await failureOf(briefly(syncOf(graph).sync(january)))).toMatchObject({ kind: "invalidRequest" });
    expect(graph.requests).toHaveLength(1);
  });

  test("ends with a failure when ever new links give ever new events", async () => {
    let asked = 0;
    const answers = {
      baseUrl: "https://graph.microsoft.com/v1.0",
      send: async () => {
        asked += 1;
        const link = `https://graph.microsoft.com/v1.0/me/calendarView/delta?$skiptoken=${String(asked)}`;
        return { items: [single(String(asked))], link, last: false } as never;
      },
    };
    const run = createSyncRun(answers, january);
    expect(await failureOf(briefly(run))).toEqual({ kind: "badResponse", problem: "endlessLinks" });
    expect(asked).toBe(10_000);
  });

  test.each([
    ["leads back", () => [more("1"), more("2"), more("1")], "repeatedLink"],
    ["leads to itself", () => [more("1"), more("1")], "repeatedLink"],
    ["never ends", () => Array.from({ length: 101 }, (_, page) => more(String(page))), "endlessLinks"],
    [
      "never ends and repeats itself",
      () => Array.from({ length: 102 }, (_, page) => more(String(page), single("a"))),
      "endlessLinks",
    ],
    [
      "leads away",
      () => [Response.json({ value: [], "@odata.nextLink": "https://graph.evil.example/v1.0/me" })],
      "foreignLink",
    ],
    ["is missing", () => [Response.json({ value: [] })], "unexpectedShape"],
  ])("ends with a failure where the next link %s", async (_name, answers, problem) => {
    const run = syncOf(scriptedGraph(...answers())).sync(january);
    expect(await failureOf(briefly(run))).toMatchObject({ kind: "badResponse", problem });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "loses nothing and repeats nothing when it stops every %d changes",
    async (every) => {
      let forgotten = false;
      const answers: Readonly<Record<string, () => Response>> = {
        startDateTime: () =>
          forgotten ? more("4", single("c")) : more("1", single("a"), single("b"), removed("x")),
        "$skiptoken=1": () => more("2"),
        "$skiptoken=2": () => last("3", single("b", 2), removed("a"), single("c")),
        "$deltatoken=3": () => {
          forgotten = true;
          return gone();
        },
        "$skiptoken=4": () => last("5", single("d")),
        "$deltatoken=5": () => last("5"),
      };
      const fetch = async ({ url }: Request) => {
        const place = Object.keys(answers).find((name) => url.includes(name)) ?? "";
        return answers[place]?.() ?? refusal(500, "Unexpected");
      };
      const { sync } = syncOf({ fetch, requests: [], left: () => 0 });
      const seen: string[] = [];
      let cursor: SyncCursor | undefined;
      for (let runs = 0; runs < 12; runs += 1) {
        const run = sync({ ...january, cursor });
        let taken = 0;
        for await (const change of run) {
          seen.push(brief(change));
          taken += 1;
          if (taken === every) break;
        }
        cursor = stored(run.cursor);
      }
      expect(seen).toEqual(["+a a v1", "+b b v1", "~b b v2", "-a", "+c c v1", "+d d v1", "-b"]);
    },
  );
});
