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
import { failureOf, refusal, scriptedGraph } from "../../test/scripted-graph.ts";

const february = { start: "2026-02-05T00:00:00Z", end: "2026-03-05T00:00:00Z" };
const start = (request: string | undefined) =>
  new URLSearchParams(request?.split("?")[1]).get("startDateTime")?.slice(0, 10);

describe("the windows of a sync", () => {
  test("C017: are whole days, so that whole-day events at the edges are in them", async () => {
    const graph = scriptedGraph(last("1"));
    await briefly(
      syncOf(graph).sync({ start: "2026-01-05T00:00:00+09:00", end: "2026-01-06T00:00:00-08:00" }),
    );
    expect(asked(graph)).toEqual([
      "/calendarView/delta?startDateTime=2026-01-04T00:00:00.000Z&endDateTime=2026-01-07T00:00:00.000Z",
    ]);
  });

  test("do not move while the day is the same", async () => {
    const graph = scriptedGraph(last("1", single("a")), last("2"));
    const { sync } = syncOf(graph);
    const run = sync({ start: "2026-01-05T07:00:00Z", end: "2026-02-05T07:00:00Z" });
    await briefly(run);
    const later = { start: "2026-01-05T19:30:00Z", end: "2026-02-05T19:30:00Z" };
    expect(await briefly(sync({ ...later, cursor: stored(run.cursor) }))).toEqual([]);
    expect(asked(graph)[1]).toBe("/calendarView/delta?$deltatoken=1");
  });

  test("move forward with every change of before, and without telling again what is known", async () => {
    const graph = scriptedGraph(
      last("1", single("passed"), single("deleted"), single("stays"), single("changes")),
      // The new window first, then the end of the old one.
      last("2", single("stays"), single("changes", 2), single("ahead")),
      last("3", removed("deleted"), single("passed", 2), single("changes", 2)),
      last("4"),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    const moved = sync({
      start: "2026-01-12T00:00:00Z",
      end: "2026-02-12T00:00:00Z",
      cursor: stored(run.cursor),
    });
    expect(await briefly(moved)).toEqual([
      "~changes changes v2",
      "+ahead ahead v1",
      "-deleted",
      "~passed passed v2",
      "<passed",
    ]);
    expect(moved.cursor.windows).toHaveLength(1);
    const next = sync({
      start: "2026-01-12T00:00:00Z",
      end: "2026-02-12T00:00:00Z",
      cursor: stored(moved.cursor),
    });
    expect(await briefly(next)).toEqual([]);
    expect(asked(graph).slice(1)).toEqual([
      expect.stringMatching(/startDateTime=2026-01-12/),
      "/calendarView/delta?$deltatoken=1",
      "/calendarView/delta?$deltatoken=2",
    ]);
  });

  test.each([1, 2, 3, 4])("move once, wherever that stops: after %d changes", async (every) => {
    const answers: Readonly<Record<string, () => Response>> = {
      "startDateTime=2026-01-05": () => last("1", single("a"), single("b")),
      "startDateTime=2026-01-12": () => more("2", single("b")),
      "$skiptoken=2": () => last("3", single("c"), single("d")),
      "$deltatoken=1": () => last("9", single("a", 2)),
      "$deltatoken=3": () => last("3"),
      "$deltatoken=9": () => last("9"),
    };
    const fetch = async ({ url }: Request) => {
      const place = Object.keys(answers).find((name) => url.includes(name)) ?? "";
      return answers[place]?.() ?? refusal(500, "Unexpected");
    };
    const { sync } = syncOf({ fetch, requests: [], left: () => 0 });
    const first = sync(january);
    await briefly(first);
    let cursor = stored(first.cursor);
    const seen: string[] = [];
    for (let runs = 0; runs < 8; runs += 1) {
      const run = sync({ start: "2026-01-12T00:00:00Z", end: "2026-02-12T00:00:00Z", cursor });
      let taken = 0;
      for await (const change of run) {
        seen.push(brief(change));
        taken += 1;
        if (taken === every) break;
      }
      cursor = stored(run.cursor);
    }
    expect(seen).toEqual(["+c c v1", "+d d v1", "~a a v2", "<a"]);
  });

  test("of several calendars are kept under one cursor", async () => {
    const graph = scriptedGraph(
      last("1", single("a")),
      last("2", single("b")),
      last("3"),
      last("4", removed("b")),
    );
    const { sync } = syncOf(graph);
    const windows = [january, { ...january, calendarId: "c" }];
    const run = sync({ windows });
    const kinds = [];
    for await (const change of run) kinds.push([change.calendarId, change.kind]);
    expect(kinds).toEqual([
      [undefined, "created"],
      ["c", "created"],
    ]);
    expect(await briefly(sync({ windows, cursor: stored(run.cursor) }))).toEqual(["-b"]);
    expect(asked(graph)[1]).toMatch(/^\/calendars\/c\/calendarView\/delta\?startDateTime/);
  });

  test("that meet tell of an event in both once, and remove it when it is in neither", async () => {
    const graph = scriptedGraph(
      last("1", single("a")),
      last("2", single("a")),
      last("3", single("a", 2)),
      last("4", single("a", 2)),
      last("5", removed("a")),
      last("6"),
      last("7"),
      last("8", removed("a")),
    );
    const { sync } = syncOf(graph);
    const windows = [january, february];
    let run = sync({ windows });
    const rounds = [await briefly(run)];
    for (let round = 0; round < 3; round += 1) {
      run = sync({ windows, cursor: stored(run.cursor) });
      rounds.push(await briefly(run));
    }
    expect(rounds).toEqual([["+a a v1"], ["~a a v2"], [], ["-a"]]);
  });

  test("asked for twice are one", async () => {
    const graph = scriptedGraph(last("1", single("a")));
    const run = syncOf(graph).sync({ windows: [january, { ...january, start: "2026-01-05T08:00:00Z" }] });
    expect(await briefly(run)).toEqual(["+a a v1"]);
  });

  test("of a calendar that is not asked for any more are given up without asking the service", async () => {
    const graph = scriptedGraph(last("1", single("a")), last("2", single("b")), last("3"));
    const { sync } = syncOf(graph);
    const run = sync({ windows: [january, { ...january, calendarId: "c" }] });
    await briefly(run);
    const next = sync({ windows: [january], cursor: stored(run.cursor) });
    expect(await briefly(next)).toEqual(["<b"]);
    expect(graph.left()).toBe(0);
    expect(next.cursor.windows).toHaveLength(1);
  });

  test("C103: of a calendar that is gone fail with what the caller can act on", async () => {
    const graph = scriptedGraph(refusal(404, "ErrorItemNotFound"));
    const run = syncOf(graph).sync({ ...january, calendarId: "c" });
    expect(await failureOf(briefly(run))).toMatchObject({ kind: "notFound" });
  });

  test.each(["C034", "C049"])("%s: are reconciled by reading everything, whatever was not told", async () => {
    const graph = scriptedGraph(
      last("1", single("a"), single("b"), single("c")),
      last("2", single("a"), single("c", 2), single("d")),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    const again = sync({ ...january, cursor: stored(run.cursor), reconcile: true });
    expect(await briefly(again)).toEqual(["~c c v2", "+d d v1", "-b"]);
    expect(start(asked(graph)[1])).toBe("2026-01-05");
  });

  test("C038: that a series has begun before still hold its occurrences", async () => {
    const occurrence = single("m.20", 1, { type: "exception", seriesMasterId: "m" });
    const graph = scriptedGraph(
      last("1", single("m.6", 1, { type: "exception", seriesMasterId: "m" }), occurrence),
      last("2", occurrence),
      last("3"),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    const moved = sync({ start: "2026-01-12T00:00:00Z", end: january.end, cursor: stored(run.cursor) });
    expect(await briefly(moved)).toEqual(["<m.6"]);
  });
});
