import { describe, expect, test } from "vitest";
import {
  asked,
  briefly,
  january,
  last,
  master,
  more,
  removed,
  single,
  stored,
  stub,
  syncOf,
} from "../../test/scripted-delta.ts";
import { type Answer, refusal, scriptedGraph } from "../../test/scripted-graph.ts";
import type { Change } from "./change.ts";

describe("a sync of series", () => {
  test("C043: completes occurrences from their series, which is no event of the window itself", async () => {
    const graph = scriptedGraph(last("1", stub("m", 5), master("m", "Daily"), stub("m", 6)));
    const changes: Change[] = [];
    for await (const change of syncOf(graph).sync(january)) changes.push(change);
    expect(changes).toMatchObject([{ kind: "created" }, { kind: "created" }]);
    const [first] = changes;
    expect(first).toEqual({
      kind: "created",
      event: {
        "@odata.etag": 'W/"5"',
        changeKey: "1",
        id: "m.5",
        type: "occurrence",
        subject: "Daily",
        seriesMasterId: "m",
        recurrence: null,
        isAllDay: false,
        start: { dateTime: "2026-01-05T09:00:00.0000000", timeZone: "UTC" },
        end: { dateTime: "2026-01-05T10:00:00.0000000", timeZone: "UTC" },
      },
    });
  });

  test("C044: fetches a series that the page lacks once, through its calendar", async () => {
    const graph = scriptedGraph(
      more("1", stub("m", 5), stub("m", 6)),
      Response.json(master("m", "Daily")),
      last("2", stub("m", 7), master("m", "Daily")),
    );
    const { sync } = syncOf(graph, { timeZone: "Europe/Oslo" });
    expect(await briefly(sync({ ...january, calendarId: "c" }))).toEqual([
      "+m.5 Daily",
      "+m.6 Daily",
      "+m.7 Daily",
    ]);
    expect(asked(graph)[1]).toBe("/calendars/c/events/m");
    expect(graph.requests[1]?.headers.get("prefer")).toBe('outlook.timezone="Europe/Oslo"');
  });

  test("C137: completes an occurrence from its series as it is now, not as it was in the last run", async () => {
    const graph = scriptedGraph(
      last("1", stub("m", 5), master("m", "Daily")),
      last("2", stub("m", 5), removed("m.6")),
      Response.json(master("m", "Every day", 2)),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    expect(await briefly(sync({ ...january, cursor: stored(run.cursor) }))).toEqual(["~m.5 Every day"]);
  });

  test("does not report occurrences of which nothing but the mark of their series changed", async () => {
    const graph = scriptedGraph(
      last("1", master("m", "Daily"), stub("m", 5), stub("m", 6), stub("m", 7)),
      last(
        "2",
        master("m", "Daily", 2),
        stub("m", 5, { "@odata.etag": 'W/"9"' }),
        removed("m.6"),
        stub("m", 7),
      ),
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    expect(await briefly(sync({ ...january, cursor: stored(run.cursor) }))).toEqual(["-m.6"]);
  });

  test("C142: keeps an occurrence that becomes an exception as the same event", async () => {
    const exception = single("m.5", 2, { type: "exception", seriesMasterId: "m" });
    const graph = scriptedGraph(
      last("1", master("m", "Daily"), stub("m", 5)),
      last("2", exception),
      last("3", stub("m", 5)),
      Response.json(master("m", "Daily")),
    );
    const { sync } = syncOf(graph);
    const first = sync(january);
    await briefly(first);
    const second = sync({ ...january, cursor: stored(first.cursor) });
    expect(await briefly(second)).toEqual(["~m.5 m.5 v2"]);
    expect(await briefly(sync({ ...january, cursor: stored(second.cursor) }))).toEqual(["~m.5 Daily"]);
  });

  test("fetches an exception of which only the times are told", async () => {
    const graph = scriptedGraph(
      last("1", stub("m", 5, { type: "exception" })),
      Response.json(single("m.5", 3, { type: "exception", seriesMasterId: "m" })),
    );
    expect(await briefly(syncOf(graph).sync(january))).toEqual(["+m.5 m.5 v3"]);
    expect(asked(graph)[1]).toBe("/events/m.5");
  });

  test("passes over an occurrence whose series was deleted meanwhile, until its removal is told", async () => {
    const graph = scriptedGraph(
      last("1", master("m", "Daily"), stub("m", 5)),
      last("2", stub("m", 5), single("a")),
      refusal(404, "ErrorItemNotFound"),
      last("3", removed("m.5"), removed("m")),
    );
    const { sync } = syncOf(graph);
    const first = sync(january);
    await briefly(first);
    const second = sync({ ...january, cursor: stored(first.cursor) });
    expect(await briefly(second)).toEqual(["+a a v1"]);
    expect(await briefly(sync({ ...january, cursor: stored(second.cursor) }))).toEqual(["-m.5"]);
  });

  test("takes a single event that becomes a series for its occurrences, and back", async () => {
    const graph = scriptedGraph(
      last("1", single("m")),
      last("2", master("m", "Daily"), stub("m", 5), stub("m", 6)),
      last("3", single("m", 3), removed("m.5"), removed("m.6")),
    );
    const { sync } = syncOf(graph);
    const first = sync(january);
    await briefly(first);
    const second = sync({ ...january, cursor: stored(first.cursor) });
    expect(await briefly(second)).toEqual(["-m", "+m.5 Daily", "+m.6 Daily"]);
    expect(await briefly(sync({ ...january, cursor: stored(second.cursor) }))).toEqual([
      "+m m v3",
      "-m.5",
      "-m.6",
    ]);
  });

  test("remembers a hundred series from page to page, and asks again for older ones", async () => {
    const masters = Array.from({ length: 101 }, (_, index) => master(`m${String(index)}`, "Daily"));
    const graph = scriptedGraph(
      more("1", ...masters),
      last("2", stub("m0", 5), stub("m100", 5)),
      Response.json(master("m0", "Daily")),
    );
    expect(await briefly(syncOf(graph).sync(january))).toEqual(["+m0.5 Daily", "+m100.5 Daily"]);
    expect(asked(graph)[2]).toBe("/events/m0");
  });

  const instances = (...value: readonly object[]) => Response.json({ value });

  async function afterDaily(...answers: readonly Answer[]) {
    const graph = scriptedGraph(
      last("1", master("m", "Daily"), stub("m", 5), stub("m", 6), stub("m", 7)),
      ...answers,
    );
    const { sync } = syncOf(graph);
    const run = sync(january);
    await briefly(run);
    return { graph, sync, next: sync({ ...january, cursor: stored(run.cursor) }) };
  }

  test("C137: asks for the occurrences of a changed series that are not told of, and finds the deleted one", async () => {
    const { graph, next } = await afterDaily(
      last("2", master("m", "Daily", 2)),
      instances(stub("m", 5), stub("m", 7)),
    );
    expect(await briefly(next)).toEqual(["-m.6"]);
    expect(asked(graph)[2]).toMatch(/^\/events\/m\/instances\?startDateTime=2026-01-05.*select=id,type,/);
    expect(next.cursor.windows[0]?.series).toBeUndefined();
  });

  test("finds occurrences that are new or changed although only their series was told of", async () => {
    const { next } = await afterDaily(
      last("2", master("m", "Every day", 2), stub("m", 5)),
      instances(stub("m", 5), stub("m", 6), stub("m", 8)),
    );
    expect(await briefly(next)).toEqual(["~m.5 Every day", "~m.6 Every day", "+m.8 Every day", "-m.7"]);
  });

  test.each([
    ["is deleted", removed("m"), refusal(404, "ErrorItemNotFound")],
    ["became a single event of another day", removed("m"), refusal(400, "ErrorInvalidRequest")],
  ])(
    "finds all occurrences gone where the series %s and nothing is told of them",
    async (_name, told, answer) => {
      const { next } = await afterDaily(last("2", told), answer);
      expect(await briefly(next)).toEqual(["-m.5", "-m.6", "-m.7"]);
    },
  );

  test("still compares a changed series when it stopped before the end of the round", async () => {
    const { sync, next } = await afterDaily(
      more("2", master("m", "Daily", 2), single("a")),
      refusal(403, "ErrorAccessDenied"),
      last("3"),
      instances(stub("m", 7)),
      Response.json(master("m", "Daily", 2)),
      last("4"),
    );
    await expect(briefly(next)).rejects.toThrow();
    const rest = sync({ ...january, cursor: stored(next.cursor) });
    expect(await briefly(rest)).toEqual(["-m.5", "-m.6"]);
  });

  test("fails where the occurrences cannot be read, and compares them the next time", async () => {
    const { sync, next } = await afterDaily(
      last("2", master("m", "Daily", 2)),
      refusal(403, "ErrorAccessDenied"),
      last("2", master("m", "Daily", 2)),
      instances(),
    );
    await expect(briefly(next)).rejects.toThrow();
    const rest = sync({ ...january, cursor: stored(next.cursor) });
    expect(await briefly(rest)).toEqual(["-m.5", "-m.6", "-m.7"]);
  });
});
