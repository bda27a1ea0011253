import { allDayDates, collect, weekly } from "@consentra/calendar";
import { toInstant, toTemporalText, toWallClock, toWindowsZone } from "@consentra/calendar/time";
import { withEmulation, withEvents, withMailboxSettings } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { at, day, openCalendar } from "../support/open-calendar.ts";

const week = { start: `${day(0)}T00:00:00Z`, end: `${day(7)}T00:00:00Z` };
const OSLO = "Europe/Oslo";

describe("times of events", () => {
  test("C001: a window is sent in UTC whatever zone the answer is wanted in, and so holds the same events", async () => {
    const { calendar, sent } = await openCalendar();
    await calendar.events.create({ event: { subject: "Late", start: at(day(0), 23), end: at(day(1), 0) } });
    const views = ["UTC", "Pacific Standard Time", "Asia/Tokyo"].map((timeZone) =>
      collect(
        calendar.view({ start: `${day(0)}T23:00:00+00:00`, end: `${day(1)}T09:00:00+09:00`, timeZone }),
      ),
    );
    for (const view of await Promise.all(views)) expect(view).toHaveLength(1);
    const asked = sent.filter((each) => each.includes("calendarView"));
    expect(asked).toHaveLength(3);
    for (const each of asked) {
      expect(each).toContain("startDateTime=2026-01-05T23:00:00.000Z&endDateTime=2026-01-06T00:00:00.000Z");
    }
  });

  test("C002: an event keeps the zone of its wall clock as the zone it was made in", async () => {
    const { calendar } = await openCalendar();
    const { id } = await calendar.events.create({
      event: { start: at(day(0), 9, OSLO), end: at(day(0), 10, OSLO) },
    });
    const event = await calendar.events.get({ id, timeZone: OSLO });
    expect(event.originalStartTimeZone).toBe(OSLO);
    expect(event.start).toMatchObject({ dateTime: expect.stringContaining("T09:00:00"), timeZone: OSLO });
  });

  test("C004: what is read carries its zone, and is the moment that was written", async () => {
    const { calendar } = await openCalendar();
    const madrid = at("2026-07-01", 9, "Europe/Madrid");
    const { id } = await calendar.events.create({
      event: { start: madrid, end: at("2026-07-01", 10, "Europe/Madrid") },
    });
    const { start } = await calendar.events.get({ id });
    expect(start.timeZone).toBe("UTC");
    expect(toInstant(start)).toBe(toInstant(madrid));
  });

  test("C005, C013: a change of a start sends its zone, and one without cannot be written", async () => {
    const { calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: { start: at(day(0), 9), end: at(day(0), 10) } });
    const changes = { start: at(day(0), 11, OSLO), end: at(day(0), 12, OSLO) };
    const changed = await calendar.events.update({ id, changes });
    expect(toInstant(changed.start)).toBe(toInstant(changes.start));
    await expect(
      calendar.events.update({ id, changes: { start: { dateTime: `${day(0)}T11:00:00` } as never } }),
    ).rejects.toMatchObject({ failure: { kind: "invalidInput", field: "changes.start.timeZone" } });
  });

  test("C007: who is busy is asked in the wanted zone, like everything else", async () => {
    const { calendar, tenant } = await openCalendar({ client: { timeZone: OSLO } });
    await calendar.events.create({ event: { start: at(day(0), 9, OSLO), end: at(day(0), 10, OSLO) } });
    const [schedule] = await calendar.freeBusy({
      schedules: [tenant.people.requester.address],
      start: at(day(0), 0, OSLO),
      end: at(day(1), 0, OSLO),
    });
    expect(schedule?.scheduleItems?.[0]?.start).toMatchObject({
      dateTime: expect.stringContaining("T09:00:00"),
      timeZone: OSLO,
    });
  });

  test("C008: times are shown in the zone of the mailbox, Windows name or not", async () => {
    const zone = "Pacific Standard Time";
    const { calendar } = await openCalendar({
      steps: [withMailboxSettings("requester", { timeZone: zone })],
    });
    const { id } = await calendar.events.create({ event: { start: at(day(0), 17), end: at(day(0), 18) } });
    const { start } = await calendar.events.get({ id });
    expect(toWallClock(toInstant(start), zone).dateTime).toBe(`${day(0)}T09:00:00`);
    expect((await calendar.events.get({ id, timeZone: zone })).start.dateTime).toContain("T09:00:00");
  });

  test.each(["tzone://Microsoft/Custom", "tzone://Microsoft/Utc", "(UTC+01:00) Amsterdam, Berlin"])(
    "C010: an event of the zone %s is read like any other",
    async (originalTimeZone) => {
      const event = { subject: "Old", start: at(day(0), 9), end: at(day(0), 10), originalTimeZone };
      const { calendar } = await openCalendar({ steps: [withEvents("requester", event)] });
      const [read] = await collect(calendar.view(week));
      expect(read?.originalStartTimeZone).toBe(originalTimeZone);
      expect(read && toInstant(read.start)).toBe(Date.parse(`${day(0)}T09:00:00Z`));
      expect(read && toTemporalText(read.start)).toContain("T09:00:00");
    },
  );

  test("C011: a series in Casablanca is made by the Windows name of its zone", async () => {
    const refused = withEmulation({ calendars: { refusedSeriesZones: ["Africa/Casablanca"] } });
    const { calendar } = await openCalendar({ steps: [refused] });
    const inZone = (timeZone: string) =>
      calendar.events.create({
        event: {
          start: at(day(0), 9, timeZone),
          end: at(day(0), 10, timeZone),
          repeat: weekly({ on: ["monday"] }),
        },
      });
    await expect(inZone("Africa/Casablanca")).rejects.toMatchObject({ failure: { kind: "invalidRequest" } });
    const windows = toWindowsZone("Africa/Casablanca") ?? "";
    expect(windows).toBe("Morocco Standard Time");
    expect((await inZone(windows)).type).toBe("seriesMaster");
  });

  test("C014: a moment in an address has Z and no plus sign, whatever offset it was given with", async () => {
    const { calendar, sent } = await openCalendar();
    await collect(calendar.view({ start: `${day(0)}T09:00:00+02:00`, end: `${day(1)}T09:00:00+02:00` }));
    expect(sent.at(-1)).toContain("startDateTime=2026-01-05T07:00:00.000Z");
    expect(sent.at(-1)).not.toContain("+");
  });
});

describe("whole days", () => {
  const holiday = { subject: "Holiday", allDay: { start: day(1), end: day(3), timeZone: OSLO } };

  test.each(["UTC", "Pacific Standard Time", "Asia/Singapore", "Pacific/Auckland"])(
    "C016, C019, C020: are the same dates for a reader at %s",
    async (timeZone) => {
      const { calendar } = await openCalendar();
      await calendar.events.create({ event: holiday });
      const [event] = await collect(calendar.view({ ...week, timeZone }));
      expect(event && allDayDates(event)).toEqual({ start: day(1), end: day(3) });
    },
  );

  test("C022: are told by isAllDay alone, not by their times", async () => {
    const { calendar } = await openCalendar();
    const midnight = { subject: "A day long", start: at(day(1), 0), end: at(day(2), 0) };
    await calendar.events.create({ event: holiday });
    await calendar.events.create({ event: midnight });
    const events = await collect(calendar.view(week));
    const dates = Object.fromEntries(events.map((event) => [String(event.subject), allDayDates(event)]));
    expect(dates).toEqual({ Holiday: { start: day(1), end: day(3) }, "A day long": undefined });
  });

  test("C023: are written as midnights with an exclusive end, whatever the event was before", async () => {
    const { calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: { start: at(day(1), 9), end: at(day(1), 10) } });
    const changed = await calendar.events.update({ id, changes: { allDay: holiday.allDay } });
    expect(changed.isAllDay).toBe(true);
    expect(allDayDates(changed)).toEqual({ start: day(1), end: day(3) });
    await expect(
      calendar.events.update({ id, changes: { allDay: { start: day(2), end: day(2), timeZone: OSLO } } }),
    ).rejects.toMatchObject({ failure: { kind: "invalidInput" } });
  });

  test("C025: an end before its start is refused before anything is sent", async () => {
    const { calendar, sent } = await openCalendar();
    const backwards = { start: at(day(1), 10), end: at(day(1), 9) };
    await expect(calendar.events.create({ event: backwards })).rejects.toMatchObject({
      failure: { kind: "invalidInput" },
    });
    expect(sent).toEqual([]);
  });
});
