import { buildCreateEvent, type CalendarEvent, collect, daily, weekly } from "@consentra/calendar";
import { withEmulation } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { takeChanges } from "../../src/calendar-copy.ts";
import { createEchoGuard } from "../../src/mirror-meetings.ts";
import { at, day, openCalendar } from "../support/open-calendar.ts";

const month = { start: `${day(0)}T00:00:00Z`, end: `${day(28)}T00:00:00Z` };
const standUp = (more: object = {}) => ({
  subject: "Stand-up",
  start: at(day(0), 9, "Europe/Oslo"),
  end: at(day(0), 10, "Europe/Oslo"),
  repeat: weekly({ on: ["monday", "thursday"] }),
  ...more,
});

describe("series", () => {
  test("C026, C028: are written with plain dates, and the pattern before the range", async () => {
    const repeat = daily({ end: { until: day(7) } });
    const text = JSON.stringify(buildCreateEvent({ event: standUp({ repeat }) }).body);
    expect(text.indexOf('"pattern"')).toBeLessThan(text.indexOf('"range"'));
    expect(text).toContain(`"startDate":"${day(0)}"`);
    expect(text).toContain(`"endDate":"${day(7)}"`);
    const strict = withEmulation({ calendars: { patternBeforeRange: true } });
    const { calendar } = await openCalendar({ steps: [strict] });
    await expect(calendar.events.create({ event: standUp({ repeat }) })).resolves.toBeDefined();
  });

  test("C029: are answered as series, with what was asked for", async () => {
    const { calendar } = await openCalendar();
    const made = await calendar.events.create({ event: standUp() });
    expect(made.type).toBe("seriesMaster");
    expect(made.recurrence?.pattern).toMatchObject({ type: "weekly", daysOfWeek: ["monday", "thursday"] });
  });

  test("C031, C038: that began long ago are in a window by their occurrences", async () => {
    const { calendar } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    const later = { start: `${day(700)}T00:00:00Z`, end: `${day(707)}T00:00:00Z` };
    expect(await collect(calendar.view(later))).toHaveLength(2);
    const events = new Map<string, CalendarEvent>();
    await takeChanges(events, calendar.sync(later));
    expect([...events.values()].map(({ type }) => type)).toEqual(["occurrence", "occurrence"]);
  });

  test("C032: of more occurrences than Outlook takes are refused before anything is sent", async () => {
    const { calendar } = await openCalendar();
    expect(() => daily({ end: { count: 1000 } })).toThrow("999");
    const made = await calendar.events.create({ event: standUp({ repeat: daily({ end: { count: 999 } }) }) });
    expect(made.recurrence?.range.numberOfOccurrences).toBe(999);
  });

  test("C037: that are copied both ways come to rest, and mail nobody for it", async () => {
    const { calendar, tenant } = await openCalendar();
    const guard = createEchoGuard();
    const made = await calendar.events.create({ event: standUp() });
    const run = calendar.sync(month);
    await takeChanges(new Map(), run);
    const [first] = await collect(calendar.events.instances({ id: made.id, ...month }));
    guard.wrote(await calendar.events.update({ id: first?.id ?? "", changes: { subject: "Moved" } }));
    const foreign: string[] = [];
    for await (const change of calendar.sync({ ...month, cursor: run.cursor })) {
      if (change.kind !== "removed" && !guard.isEcho(change.event)) foreign.push(change.event.id);
    }
    expect(foreign).toEqual([]);
    expect(tenant.inbox(tenant.people.colleague.address)).toEqual([]);
  });

  test("C136: keep the wall clock of their zone when they are only read, and are written by nobody", async () => {
    const { calendar, sent } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    sent.length = 0;
    const summer = { start: "2026-06-01T00:00:00Z", end: "2026-06-08T00:00:00Z", timeZone: "Europe/Oslo" };
    const occurrences = await collect(calendar.view(summer));
    expect(occurrences.map(({ start }) => start.dateTime.slice(11, 16))).toEqual(["09:00", "09:00"]);
    await takeChanges(new Map(), calendar.sync(summer));
    expect(sent.every((each) => each.startsWith("GET "))).toBe(true);
  });

  test("C142: have exceptions that are the same event as the occurrence before", async () => {
    const { calendar } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    const events = new Map<string, CalendarEvent>();
    const run = calendar.sync(month);
    await takeChanges(events, run);
    const [id = ""] = events.keys();
    await calendar.events.update({ id, changes: { subject: "Only today" } });
    const size = events.size;
    await takeChanges(events, calendar.sync({ ...month, cursor: run.cursor }));
    expect(events.size).toBe(size);
    expect(events.get(id)).toMatchObject({ type: "exception", subject: "Only today" });
  });
});

describe("deltas", () => {
  test("C046, C047: send a window at first and follow links after", async () => {
    const { calendar, sent } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    sent.length = 0;
    const run = calendar.sync({ ...month, pageSize: 4 });
    await takeChanges(new Map(), run);
    await takeChanges(new Map(), calendar.sync({ ...month, pageSize: 4, cursor: run.cursor }));
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.map((each) => /\?(\$?\w+)=/.exec(each)?.[1])).toEqual([
      "startDateTime",
      ...Array.from({ length: sent.length - 2 }, () => "$skiptoken"),
      "$deltatoken",
    ]);
    expect(sent[0]).toMatch(/^GET \/me\/calendarView\/delta\?/);
  });

  test("C043: give occurrences their subject", async () => {
    const { calendar } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    const events = new Map<string, CalendarEvent>();
    await takeChanges(events, calendar.sync(month));
    expect(new Set([...events.values()].map(({ subject }) => subject))).toEqual(new Set(["Stand-up"]));
  });

  test("C044: find a series that is not on the page through the calendar that was asked for, once", async () => {
    const { calendar, sent, with: through } = await openCalendar();
    const { id } = await calendar.calendars.create({ calendar: { name: "Tours" } });
    await calendar.events.create({ event: standUp(), calendarId: id });
    sent.length = 0;
    const events = new Map<string, CalendarEvent>();
    const run = through({}).sync({ ...month, calendarId: id, pageSize: 3 });
    // It goes on behind the page with the series.
    for await (const change of run) {
      if (change.kind !== "removed") events.set(change.event.id, change.event);
      if (events.size === 3) break;
    }
    await takeChanges(
      events,
      through({}).sync({ ...month, calendarId: id, pageSize: 3, cursor: run.cursor }),
    );
    expect(events.size).toBe(8);
    const masters = sent.filter((each) => each.includes("/events/"));
    expect(masters).toHaveLength(1);
    expect(masters[0]).toContain(`/me/calendars/${id}/events/`);
  });
});

describe("lists", () => {
  test("C050, C052, C053: are read to their last page before anything is concluded, in order", async () => {
    const { calendar, sent } = await openCalendar();
    await calendar.events.create({ event: standUp() });
    for (let index = 0; index < 15; index += 1) {
      await calendar.events.create({
        event: { subject: "Single", start: at(day(index), 7), end: at(day(index), 8) },
      });
    }
    sent.length = 0;
    const events = await collect(calendar.view({ ...month, pageSize: 4 }));
    expect(events).toHaveLength(23);
    const starts = events.map(({ start }) => start.dateTime);
    expect(starts).toEqual([...starts].sort());
    expect(sent).toHaveLength(6);
    expect(sent[0]).toContain("$orderby=start/dateTime&$top=4");
    expect(await collect(calendar.events.list({ pageSize: 4 }))).toHaveLength(16);
  });

  test("C121, C122, C124: ask for no filter that the service could find too complex or empty", async () => {
    const { calendar, sent } = await openCalendar();
    await collect(calendar.view(month));
    await collect(calendar.events.list());
    await collect(calendar.calendars.list());
    expect(sent.some((each) => each.includes("$filter"))).toBe(false);
  });
});
