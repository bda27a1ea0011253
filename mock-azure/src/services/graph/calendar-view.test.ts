import { describe, expect, test } from "vitest";
import { type GraphBody, graphClient } from "../../../test/support/graph-client.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";

const BERLIN = "Europe/Berlin";
const at = (dateTime: string, timeZone = BERLIN) => ({ dateTime, timeZone });

/** Events around the night in which Berlin puts its clocks forward. */
const spring = scenario(
  "spring",
  withEvents(
    "requester",
    { subject: "night shift", start: at("2026-03-28T22:00"), end: at("2026-03-29T06:00") },
    { subject: "skipped hour", start: at("2026-03-29T02:30"), end: at("2026-03-29T03:45") },
    { subject: "morning", start: at("2026-03-29T09:00"), end: at("2026-03-29T10:00") },
    { subject: "whole day", start: at("2026-03-29T00:00"), end: at("2026-03-30T00:00"), isAllDay: true },
  ),
);

async function view(query: string, headers: Readonly<Record<string, string>> = {}) {
  const { get } = await graphClient({ scenario: spring });
  return get(`/me/calendarView?${query}`, headers);
}

const subjects = (body: Pick<GraphBody, "value">) => body.value.map(({ subject }) => subject).toSorted();

describe("GET /me/calendarView", () => {
  test.each([
    ["the morning touches the window's end", "2026-03-29T06:00:00Z", "2026-03-29T07:00:00Z", ["whole day"]],
    [
      "the morning reaches into the window",
      "2026-03-29T06:00:00Z",
      "2026-03-29T07:00:01Z",
      ["morning", "whole day"],
    ],
    ["the morning ends at the window's start", "2026-03-29T08:00:00Z", "2026-03-29T09:00:00Z", ["whole day"]],
    [
      "a skipped hour is read an hour later",
      "2026-03-29T01:30:00Z",
      "2026-03-29T01:45:00Z",
      ["night shift", "skipped hour", "whole day"],
    ],
    [
      "the night shift ends at four o'clock UTC",
      "2026-03-29T04:00:00Z",
      "2026-03-29T05:00:00Z",
      ["whole day"],
    ],
    [
      "the whole day counts from midnight UTC",
      "2026-03-28T23:00:00Z",
      "2026-03-29T00:00:00Z",
      ["night shift"],
    ],
    ["the whole day counts to midnight UTC", "2026-03-29T23:00:00Z", "2026-03-30T12:00:00Z", ["whole day"]],
  ])("%s", async (_, start, end, expected) => {
    const { body } = await view(`startDateTime=${start}&endDateTime=${end}`);
    expect(subjects(body)).toEqual(expected);
  });

  test("reads bounds without offset as UTC, whatever zone is preferred", async () => {
    const query = "startDateTime=2026-03-29T07:00:00&endDateTime=2026-03-29T08:00:00";
    const { body } = await view(query, { prefer: `outlook.timezone="${BERLIN}"` });
    expect(subjects(body)).toEqual(["morning", "whole day"]);
    const morning = body.value.find(({ subject }) => subject === "morning");
    expect(morning?.start).toEqual({ dateTime: "2026-03-29T09:00:00.0000000", timeZone: BERLIN });
  });

  test("is in order of time only where that is asked for", async () => {
    const query = "startDateTime=2026-03-28&endDateTime=2026-03-31";
    const { body } = await view(`${query}&$orderby=start/dateTime`);
    const starts = body.value.map((event) => event.subject);
    expect(starts).toEqual(["night shift", "whole day", "skipped hour", "morning"]);
    expect(subjects((await view(query)).body)).toEqual(starts.toSorted());
  });

  test.each([
    ["", "ErrorInvalidParameter"],
    ["startDateTime=2026-03-29&endDateTime=2026-03-28", "ErrorInvalidParameter"],
    ["startDateTime=2026-03-29&endDateTime=2036-03-28", "ErrorInvalidRequest"],
    ["startDateTime=2026-03-29&endDateTime=2026-03-30&$select=createdDateTime", "ErrorInvalidUrlQuery"],
  ])("refuses %j", async (query, code) => {
    expect(await view(query)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  test.each(["/me/calendar/calendarView", "/me/calendars/:default/calendarview"])(
    "is reached through %s too",
    async (path) => {
      const { get } = await graphClient({ scenario: spring });
      const { id } = (await get("/me/calendar")).body;
      const { status, body } = await get(
        `${path.replace(":default", id)}?startDateTime=2026-03-28&endDateTime=2026-03-31`,
      );
      expect(status).toBe(200);
      expect(body.value).toHaveLength(4);
      expect(body["@odata.context"]).toMatch(/\/calendarView$/);
    },
  );

  test("finds a week among 100,000 events and pages through it", async () => {
    const { get } = await graphClient({ scenario: scenarios.largeMailbox });
    const query = "startDateTime=2026-01-05&endDateTime=2026-01-12&$count=true&$top=100&$select=start,end";
    const ids: string[] = [];
    for (let next: string | undefined = `/me/calendarView?${query}`; next !== undefined; ) {
      const { body } = await get(next);
      expect(body["@odata.count"]).toBe(281);
      for (const event of body.value) {
        expect(event.start.dateTime < "2026-01-12T00:00" && event.end.dateTime > "2026-01-05T00:00").toBe(
          true,
        );
        ids.push(event.id);
      }
      next = body["@odata.nextLink"];
    }
    expect(new Set(ids).size).toBe(281);
    // Most of it is making the mailbox, which a busy machine takes seconds for.
  }, 30_000);

  test("holds what was written, until it is deleted", async () => {
    const { call, get, patch, post } = await graphClient();
    const week = "/me/calendarView?startDateTime=2026-02-02&endDateTime=2026-02-09";
    const { id } = (
      await post("/me/events", { subject: "x", start: at("2026-02-03T09:00"), end: at("2026-02-03T10:00") })
    ).body;
    expect((await get(week)).body.value).toMatchObject([{ id }]);
    await patch(`/me/events/${id}`, { start: at("2026-02-10T09:00"), end: at("2026-02-10T10:00") });
    expect((await get(week)).body.value).toEqual([]);
    await patch(`/me/events/${id}`, { start: at("2026-02-03T09:00"), end: at("2026-02-10T10:00") });
    expect((await get(week)).body.value).toHaveLength(1);
    await call("DELETE", `/me/events/${id}`);
    expect((await get(week)).body.value).toEqual([]);
  });
});
