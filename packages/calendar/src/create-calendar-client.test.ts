import { createSeededIds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  failureOf,
  impatientClock,
  page,
  refusal,
  scriptedGraph,
} from "../test/scripted-graph.ts";
import { collect } from "./collect.ts";
import { type CalendarClientOptions, createCalendarClient } from "./create-calendar-client.ts";

const start = { dateTime: "2026-01-05T09:00:00", timeZone: "Europe/Berlin" };
const end = { dateTime: "2026-01-05T10:00:00", timeZone: "Europe/Berlin" };
const range = { start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" };

function setUp(script: readonly Answer[], options: Partial<CalendarClientOptions> = {}) {
  const graph = scriptedGraph(...script);
  const tokens = { getAccessToken: async () => "a.b.c" };
  const calendar = createCalendarClient({ tokens, fetch: graph.fetch, clock: impatientClock(), ...options });
  const sent = () => graph.requests.map(({ method, url }) => `${method} ${url.replace(/^.*\/v1\.0/, "")}`);
  return { calendar, graph, sent };
}

describe("createCalendarClient", () => {
  test("lists, gets, creates, changes and deletes calendars", async () => {
    const one = () => Response.json({ id: "c" });
    const { calendar, sent } = setUp([
      page([{ id: "c" }]),
      one(),
      one(),
      one(),
      one(),
      new Response(null, { status: 204 }),
    ]);
    expect(await collect(calendar.calendars.list())).toEqual([{ id: "c" }]);
    await calendar.calendars.get();
    await calendar.calendars.get({ id: "c" });
    await calendar.calendars.create({ calendar: { name: "Team" } });
    await calendar.calendars.update({ id: "c", changes: { color: "lightRed" } });
    await calendar.calendars.delete({ id: "c" });
    expect(sent()).toEqual([
      "GET /me/calendars?$top=100",
      "GET /me/calendar",
      "GET /me/calendars/c",
      "POST /me/calendars",
      "PATCH /me/calendars/c",
      "DELETE /me/calendars/c",
    ]);
  });

  test("answers, cancels and forwards invitations, and lists a series' occurrences", async () => {
    const done = () => new Response(null, { status: 202 });
    const { calendar, sent } = setUp([page([{ id: "o" }]), done(), done(), done(), done(), done()]);
    expect(await collect(calendar.events.instances({ id: "e", ...range }))).toEqual([{ id: "o" }]);
    await calendar.events.accept({ id: "e" });
    await calendar.events.decline({ id: "e" });
    await calendar.events.tentativelyAccept({ id: "e" });
    await calendar.events.cancel({ id: "e", calendarId: "c" });
    await calendar.events.forward({ id: "e", to: [{ address: "team@example.com" }] });
    expect(sent().map((line) => line.split("?")[0])).toEqual([
      "GET /me/events/e/instances",
      "POST /me/events/e/accept",
      "POST /me/events/e/decline",
      "POST /me/events/e/tentativelyAccept",
      "POST /me/calendars/c/events/e/cancel",
      "POST /me/events/e/forward",
    ]);
  });

  test("finds free times, meeting times and settings, and changes settings", async () => {
    const times = { meetingTimeSuggestions: [], emptySuggestionsReason: "" };
    const settings = { timeZone: "UTC" };
    const { calendar, sent } = setUp([
      page([{ scheduleId: "a@example.com" }]),
      Response.json(times),
      Response.json(settings),
      Response.json(settings),
    ]);
    const asked = { schedules: ["a@example.com"], start, end };
    expect(await calendar.freeBusy(asked)).toEqual([{ scheduleId: "a@example.com" }]);
    expect(await calendar.meetingTimes()).toEqual(times);
    expect(await calendar.settings.get()).toEqual(settings);
    expect(await calendar.settings.update({ changes: settings })).toEqual(settings);
    expect(sent()).toEqual([
      "POST /me/calendar/getSchedule",
      "POST /me/findMeetingTimes",
      "GET /me/mailboxSettings",
      "PATCH /me/mailboxSettings",
    ]);
  });

  test("views, lists, gets, creates, changes and deletes events", async () => {
    const one = () => Response.json({ id: "e" });
    const script = [page([{ id: "e" }]), page([]), one(), one(), one(), new Response(null, { status: 204 })];
    const { calendar, sent } = setUp(script);
    expect(await collect(calendar.view(range))).toEqual([{ id: "e" }]);
    expect(await collect(calendar.events.list({ calendarId: "c" }))).toEqual([]);
    await calendar.events.get({ id: "e" });
    await calendar.events.create({ event: { start, end } });
    await calendar.events.update({ id: "e", changes: { start } });
    await calendar.events.delete({ id: "e" });
    expect(sent().map((line) => line.split("?")[0])).toEqual([
      "GET /me/calendarView",
      "GET /me/calendars/c/events",
      "GET /me/events/e",
      "POST /me/events",
      "PATCH /me/events/e",
      "DELETE /me/events/e",
    ]);
  });

  test("asks for its zone and kind of ids with every call, unless the call says otherwise", async () => {
    const one = () => Response.json({ id: "e" });
    const { calendar, graph } = setUp([one(), one(), page([])], {
      timeZone: "Europe/Berlin",
      immutableIds: true,
    });
    await calendar.events.get({ id: "e", timeZone: undefined });
    await calendar.events.create({ event: { start, end } });
    await collect(calendar.view({ ...range, timeZone: "UTC", immutableIds: false }));
    expect(graph.requests.map((request) => request.headers.get("prefer"))).toEqual([
      'outlook.timezone="Europe/Berlin", IdType="ImmutableId"',
      'outlook.timezone="Europe/Berlin", IdType="ImmutableId"',
      'outlook.timezone="UTC"',
    ]);
  });

  test("names a creation, so that repeating it makes no second event", async () => {
    const answer = refusal(503, "UnknownError");
    const { calendar, graph } = setUp([answer, Response.json({ id: "e" })], { ids: createSeededIds("a") });
    await calendar.events.create({ event: { start, end } });
    const bodies = await Promise.all(graph.requests.map((request) => request.json()));
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual({ start, end, transactionId: createSeededIds("a").guid() });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  test("keeps the caller's name for a creation", async () => {
    const { calendar, graph } = setUp([Response.json({ id: "e" })]);
    await calendar.events.create({ event: { start, end, transactionId: "booking-7" } });
    expect(await graph.requests[0]?.json()).toHaveProperty("transactionId", "booking-7");
  });

  test("does not repeat the creation of a calendar that may have been made", async () => {
    const { calendar, graph } = setUp([refusal(504, "UnknownError")]);
    const call = calendar.calendars.create({ calendar: { name: "Team" } });
    expect(await failureOf(call)).toMatchObject({ kind: "unavailable" });
    expect(graph.requests).toHaveLength(1);
  });

  test("rejects, and does not throw, when a call's input is wrong", async () => {
    const { calendar, graph } = setUp([]);
    expect(await failureOf(calendar.events.get({ id: "" }))).toMatchObject({
      kind: "invalidInput",
      field: "id",
    });
    expect(graph.requests).toEqual([]);
  });

  test("refuses a wrong range when it is named, before anything is read", () => {
    const { calendar } = setUp([]);
    expect(() => calendar.view({ ...range, start: "2026-01-05" })).toThrow(/^start is "2026-01-05"/);
  });

  test.each([{ timeZone: " " }, { baseUrl: "http://graph.example" }])("refuses %j", (options) => {
    expect(() => setUp([], options)).toThrow(/^(timeZone|baseUrl) is/);
  });
});
