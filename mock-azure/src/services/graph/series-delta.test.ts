import { describe, expect, test } from "vitest";
import { type DeltaLine, deltaPage, deltaRound, inShort } from "../../../test/support/delta-rounds.ts";
import { graphClient } from "../../../test/support/graph-client.ts";
import type { DeltaSwitches } from "../../domain/calendar/delta/delta-switches.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const DELTA = "/me/calendarView/delta?startDateTime=2026-03-01&endDateTime=2026-04-01";
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });

/** Six Mondays at nine, four of them in March. */
const STANDUP = {
  subject: "stand-up",
  start: at("2026-02-23T09:00"),
  end: at("2026-02-23T09:30"),
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
    range: { type: "numbered", startDate: "2026-02-23", numberOfOccurrences: 7 },
  },
};
const MONDAYS = ["03-02", "03-09", "03-16", "03-23", "03-30"].map((day) => `occurrence ${day}`);

async function standup(delta: Partial<DeltaSwitches> = {}) {
  const calendars = { delta };
  const client = await graphClient({ scenario: scenario("series", withEmulation({ calendars })) });
  const { id } = (await client.post("/me/events", STANDUP)).body;
  const { lines, deltaLink } = await deltaRound(client, DELTA);
  const idOn = (day: string) =>
    lines.find(({ start }) => start?.dateTime.startsWith(`2026-${day}`))?.id ?? "";
  const next = async () => (await deltaRound(client, deltaLink)).lines;
  return { ...client, id, lines, idOn, next };
}

const removed = (lines: readonly DeltaLine[]) => lines.filter((line) => line["@removed"]).map(({ id }) => id);

describe("series in a delta of a calendar view", () => {
  test("come as their master, which has it all, and occurrences that have nothing but their times", async () => {
    const { id, lines } = await standup();
    expect(inShort(lines)).toEqual(["stand-up", ...MONDAYS]);
    const [master, first] = lines;
    expect(master).toMatchObject({ id, type: "seriesMaster", body: { contentType: "html" } });
    expect(first).toEqual({
      "@odata.type": "#microsoft.graph.event",
      "@odata.etag": master?.["@odata.etag"],
      id: first?.id,
      seriesMasterId: id,
      type: "occurrence",
      start: { dateTime: "2026-03-02T09:00:00.0000000", timeZone: "UTC" },
      end: { dateTime: "2026-03-02T09:30:00.0000000", timeZone: "UTC" },
    });
  });

  test("have whole occurrences where the tenant's calendars do", async () => {
    const { lines } = await standup({ occurrences: "full" });
    expect(lines.map(({ subject }) => subject)).toEqual(Array.from({ length: 6 }, () => "stand-up"));
  });

  test("are not there where none of their occurrences is", async () => {
    const client = await graphClient();
    await client.post("/me/events", STANDUP);
    const { lines } = await deltaRound(
      client,
      "/me/calendarView/delta?startDateTime=2026-03-03&endDateTime=2026-03-09",
    );
    expect(lines).toEqual([]);
  });

  test("come again, all of them, when the master was changed", async () => {
    const { patch, id, next } = await standup();
    await patch(`/me/events/${id}`, { subject: "huddle" });
    expect(inShort(await next())).toEqual(["huddle", ...MONDAYS]);
  });

  test("show what is different about an exception, and nothing else of the series", async () => {
    const { patch, idOn, next } = await standup();
    await patch(`/me/events/${idOn("03-09")}`, { subject: "long stand-up", end: at("2026-03-09T10:00") });
    expect(await next()).toMatchObject([
      { id: idOn("03-09"), type: "exception", subject: "long stand-up", body: { contentType: "html" } },
    ]);
  });

  test("tell an exception that moves out of the window as removed", async () => {
    const { patch, idOn, next } = await standup();
    await patch(`/me/events/${idOn("03-30")}`, {
      start: at("2026-04-01T09:00"),
      end: at("2026-04-01T09:30"),
    });
    expect(removed(await next())).toEqual([idOn("03-30")]);
  });

  test("tell a deleted occurrence as removed, beside the series without it", async () => {
    const { call, idOn, next } = await standup();
    await call("DELETE", `/me/events/${idOn("03-09")}`);
    const lines = await next();
    expect(inShort(lines)).toEqual([
      "stand-up",
      ...MONDAYS.filter((day) => !day.endsWith("03-09")),
      "removed",
    ]);
    expect(removed(lines)).toEqual([idOn("03-09")]);
  });

  test("tell a deleted exception as removed once", async () => {
    const { call, patch, idOn, next } = await standup();
    await patch(`/me/events/${idOn("03-09")}`, { subject: "long stand-up" });
    await call("DELETE", `/me/events/${idOn("03-09")}`);
    expect(removed(await next())).toEqual([idOn("03-09")]);
  });

  test("tell the occurrences of before as removed when they got other times", async () => {
    const { patch, id, lines, next } = await standup();
    await patch(`/me/events/${id}`, { start: at("2026-02-23T14:00"), end: at("2026-02-23T14:30") });
    await patch(`/me/events/${id}`, { start: at("2026-02-23T15:00"), end: at("2026-02-23T15:30") });
    const changes = await next();
    expect(inShort(changes)).toEqual(["stand-up", ...MONDAYS, ...MONDAYS.map(() => "removed")]);
    expect(removed(changes)).toEqual(lines.slice(1).map((line) => line.id));
    expect(changes[1]?.start?.dateTime).toBe("2026-03-02T15:00:00.0000000");
  });

  test("go with all their occurrences", async () => {
    const { call, patch, id, lines, idOn, next } = await standup();
    await patch(`/me/events/${idOn("03-09")}`, { subject: "long stand-up" });
    await call("DELETE", `/me/events/${id}`);
    const gone = removed(await next());
    expect(gone.toSorted()).toEqual(lines.map((line) => line.id).toSorted());
  });

  test("leave their occurrences behind when they become a single event", async () => {
    const { patch, id, lines, next } = await standup();
    const { start, end } = { start: at("2026-03-04T09:00"), end: at("2026-03-04T10:00") };
    await patch(`/me/events/${id}`, { recurrence: null, start, end });
    const changes = await next();
    expect(changes[0]).toMatchObject({ id, type: "singleInstance" });
    expect(removed(changes)).toEqual(lines.slice(1).map((line) => line.id));
  });

  test("say nothing of occurrences that are gone where the tenant's calendars do not", async () => {
    const { call, patch, id, idOn, next } = await standup({ goneOccurrences: "silent" });
    await call("DELETE", `/me/events/${idOn("03-09")}`);
    await patch(`/me/events/${idOn("03-16")}`, { subject: "long stand-up" });
    await call("DELETE", `/me/events/${idOn("03-16")}`);
    expect(inShort(await next())).toEqual(["stand-up", MONDAYS[0], MONDAYS[3], MONDAYS[4]]);
    await patch(`/me/events/${id}`, { start: at("2026-02-23T14:00"), end: at("2026-02-23T14:30") });
    expect(removed(await next())).toEqual([]);
    await call("DELETE", `/me/events/${id}`);
    expect(removed(await next())).toEqual([id]);
  });

  test("tell a deleted occurrence in the next round when the series changes before its page is read", async () => {
    const { call, patch, get, id, idOn } = await standup();
    const prefer = { prefer: "odata.maxpagesize=1" };
    const { deltaLink } = await deltaRound({ get }, DELTA);
    await call("DELETE", `/me/events/${idOn("03-09")}`);
    const { body } = await deltaPage({ get }, deltaLink, prefer);
    await patch(`/me/events/${id}`, { subject: "huddle" });
    const rest = await deltaRound({ get }, body["@odata.nextLink"] ?? "", prefer);
    expect(rest.lines).toEqual([]);
    const { lines } = await deltaRound({ get }, rest.deltaLink);
    expect(inShort(lines).at(0)).toBe("huddle");
    expect(removed(lines)).toEqual([idOn("03-09")]);
  });

  test.each([1, 2, 4])("are cut into pages of %d lines without losing any", async (size) => {
    const { patch, post, id, get } = await standup();
    const prefer = { prefer: `odata.maxpagesize=${String(size)}` };
    await post("/me/events", { ...STANDUP, subject: "second", recurrence: undefined });
    const whole = await deltaRound({ get }, DELTA);
    const cut = await deltaRound({ get }, DELTA, prefer);
    expect(cut.pages.every((page) => page.length <= size)).toBe(true);
    expect(cut.lines).toEqual(whole.lines);
    await patch(`/me/events/${id}`, { start: at("2026-02-23T14:00"), end: at("2026-02-23T14:30") });
    const { lines } = await deltaRound({ get }, whole.deltaLink);
    expect((await deltaRound({ get }, whole.deltaLink, prefer)).lines).toEqual(lines);
  });
});
