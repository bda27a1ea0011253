import {
  type CalendarEvent,
  collect,
  createSender,
  type DayOfMonth,
  type DayOfWeek,
  daily,
  GraphRequestError,
  monthly,
  type Repeat,
  weekly,
  yearly,
} from "@consentra/calendar";
import { buildGetSeries, expandSeries, readGetSeries } from "@consentra/calendar/recurrence";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, day, type OpenCalendar, openCalendar } from "./support/open-calendar.ts";

const ZONES = [
  "Europe/Oslo",
  "W. Europe Standard Time",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "UTC",
];
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const weekdays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 }) as fc.Arbitrary<
  [DayOfWeek, ...DayOfWeek[]]
>;
const onDay: fc.Arbitrary<DayOfMonth> = fc.oneof(
  fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ which: fc.constantFrom("first", "second", "third", "fourth", "last"), weekdays }),
);
const end = fc.oneof(
  fc.constant("never" as const),
  fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
  fc.integer({ min: 0, max: 900 }).map((days) => ({ until: day(days + 400) })),
);
const every = fc.integer({ min: 1, max: 4 });
const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ every, end }).map(daily),
  fc.record({ every, end, on: weekdays, firstDayOfWeek: fc.constantFrom(...DAYS) }).map(weekly),
  fc.record({ every, end, on: onDay }).map(monthly),
  fc.record({ every, end, on: onDay, month: fc.integer({ min: 1, max: 12 }) }).map(yearly),
);

const series = fc.record({
  repeat,
  date: fc.integer({ min: 0, max: 400 }).map(day),
  hour: fc.integer({ min: 0, max: 21 }),
  hours: fc.integer({ min: 1, max: 2 }),
  zone: fc.constantFrom(...ZONES),
  wholeDay: fc.boolean(),
  from: fc.integer({ min: -20, max: 1200 }),
  days: fc.integer({ min: 1, max: 200 }),
  changes: fc.array(fc.tuple(fc.constantFrom("delete", "move", "rename"), fc.nat({ max: 8 })), {
    maxLength: 3,
  }),
});

type Life = typeof series extends fc.Arbitrary<infer Value> ? Value : never;

/** Some millisecond texts have seven digits, ours three or none. */
const brief = ({ dateTime }: { readonly dateTime: string }) => dateTime.slice(0, 19);

const refused = (code: string) => (error: unknown) => {
  if (error instanceof GraphRequestError && "code" in error.failure && error.failure.code === code)
    return undefined;
  throw error;
};

async function create({ calendar }: OpenCalendar, life: Life): Promise<CalendarEvent | undefined> {
  const { date, hour, hours, zone, wholeDay, repeat: rule } = life;
  const times = wholeDay
    ? {
        allDay: {
          start: date,
          end: new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10),
          timeZone: zone,
        },
      }
    : { start: at(date, hour, zone), end: at(date, hour + hours, zone) };
  return (
    calendar.events
      .create({ event: { subject: "Series", ...times, repeat: rule } })
      // It ends before the first day that fits.
      .catch(refused("ErrorRecurrenceHasNoOccurrence"))
  );
}

async function change(
  { calendar }: OpenCalendar,
  master: CalendarEvent,
  [what, place]: Life["changes"][number],
) {
  const range = { start: `${day(-1)}T00:00:00Z`, end: `${day(800)}T00:00:00Z` };
  const instances = await collect(calendar.events.instances({ id: master.id, ...range }));
  const chosen = instances[place % Math.max(1, instances.length)];
  if (!chosen) return;
  const { id, start, end: ends, isAllDay } = chosen;
  if (what === "delete") {
    // The last one is its series.
    if (instances.length > 1) await calendar.events.delete({ id });
  } else if (what === "rename" || isAllDay) {
    await calendar.events.update({ id, changes: { subject: "Changed" } });
  } else {
    const half = ({ dateTime, timeZone }: typeof start) => ({
      dateTime: dateTime.replace(/:\d\d:00/, ":17:00").slice(0, 19),
      timeZone,
    });
    await calendar.events
      .update({ id, changes: { start: half(start), end: half(ends) } })
      .catch(refused("ErrorOccurrenceCrossingBoundary"));
  }
}

describe("expandSeries", () => {
  test("C034, C035: agrees with the service, for random series, changes and ranges", async () => {
    const open = await openCalendar();
    const { tokens, tenant, calendar } = open;
    const { send } = createSender({ tokens, fetch: (request) => tenant.fetch(request), clock: tenant.clock });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(series, async (life) => {
        const master = await create(open, life);
        if (!master) return;
        for (const each of life.changes) await change(open, master, each);
        const range = {
          start: `${day(life.from)}T05:30:00Z`,
          end: `${day(life.from + life.days)}T05:30:00Z`,
        };
        const instances = await collect(calendar.events.instances({ id: master.id, ...range }));
        const read = await send(buildGetSeries({ id: master.id }), readGetSeries);
        const ours = expandSeries(read, range);
        const lines = (all: readonly Pick<CalendarEvent, "start" | "end">[]) =>
          all.map((each) => `${brief(each.start)} ${brief(each.end)}`).sort();
        expect(lines(ours)).toEqual(lines(instances));
        expect(ours.flatMap(({ exception }) => exception?.id ?? []).sort()).toEqual(
          instances
            .filter(({ type }) => type === "exception")
            .map(({ id }) => id)
            .sort(),
        );
        compared += instances.length;
        await calendar.events.delete({ id: master.id });
      }),
      { numRuns: 40, seed: 20260105 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
