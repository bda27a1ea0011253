import { type CalendarEvent, collect, daily, weekly } from "@consentra/calendar";
import type { SyncCursor } from "@consentra/calendar/sync";
import { withEmulation } from "@consentra/mock-azure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, day, type OpenCalendar, openCalendar } from "./support/open-calendar.ts";

/** What a copy must have right. An occurrence's etag follows its series, whose every change it would repeat. */
const seen = ({ id, subject, start, end, type, isAllDay, seriesMasterId, showAs }: CalendarEvent) => ({
  id,
  subject,
  start,
  end,
  type,
  isAllDay,
  seriesMasterId,
  showAs,
});

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

/** A copy that stores its cursor as JSON behind each change, as a product in one transaction would. */
function createCopy({ calendar }: OpenCalendar) {
  const events = new Map<string, CalendarEvent>();
  let cursor: string | undefined;
  let from = 0;
  const window = () => ({ start: `${day(from)}T00:00:00Z`, end: `${day(from + 28)}T00:00:00Z` });
  return {
    events,
    move: (days: number) => {
      from += days;
    },
    async sync(options: { readonly stopAfter?: number; readonly reconcile?: boolean } = {}): Promise<number> {
      const { stopAfter = Number.POSITIVE_INFINITY, reconcile } = options;
      const known = cursor === undefined ? undefined : (JSON.parse(cursor) as SyncCursor);
      const run = calendar.sync({ ...window(), cursor: known, reconcile, pageSize: 3 });
      let taken = 0;
      for await (const change of run) {
        if (change.kind === "removed") {
          expect(events.delete(change.id)).toBe(true);
        } else {
          expect(events.has(change.event.id)).toBe(change.kind === "updated");
          events.set(change.event.id, change.event);
        }
        taken += 1;
        cursor = JSON.stringify(run.cursor);
        if (taken === stopAfter) return taken;
      }
      cursor = JSON.stringify(run.cursor);
      return taken;
    },
    async agrees(): Promise<void> {
      const view = await collect(calendar.view(window()));
      expect([...events.values()].map(seen).sort(byId)).toEqual(view.map(seen).sort(byId));
    },
  };
}

type Step = (open: OpenCalendar, copy: ReturnType<typeof createCopy>) => Promise<unknown>;

const some = fc.nat({ max: 30 });
const hours = fc.integer({ min: 0, max: 22 });

/** Something in the calendar, by a number; nothing where it is empty. */
async function pick(
  { calendar }: OpenCalendar,
  number: number,
  types: readonly string[],
): Promise<CalendarEvent | undefined> {
  const range = { start: `${day(-10)}T00:00:00Z`, end: `${day(60)}T00:00:00Z` };
  const found = types.includes("seriesMaster")
    ? await collect(calendar.events.list())
    : await collect(calendar.view(range));
  const fitting = found.filter(({ type }) => types.includes(type));
  return fitting[number % Math.max(1, fitting.length)];
}

const change = (
  types: readonly string[],
  act: (open: OpenCalendar, event: CalendarEvent) => Promise<unknown>,
) =>
  some.map(
    (number): Step =>
      async (open) => {
        const event = await pick(open, number, types);
        if (event) await act(open, event);
      },
  );

const create = fc.tuple(some, hours).map(
  ([days, hour]): Step =>
    ({ calendar }) =>
      calendar.events.create({
        event: { subject: "Single", start: at(day(days - 2), hour), end: at(day(days - 2), hour + 1) },
      }),
);

const createSeries = fc.tuple(some, hours, fc.boolean(), fc.integer({ min: 2, max: 6 })).map(
  ([days, hour, everyDay, count]): Step =>
    ({ calendar }) =>
      calendar.events.create({
        event: {
          subject: "Series",
          start: at(day(days - 2), hour, "Europe/Oslo"),
          end: at(day(days - 2), hour + 1, "Europe/Oslo"),
          repeat: everyDay
            ? daily({ end: { count } })
            : weekly({ on: ["monday", "thursday"], end: { count } }),
        },
      }),
);

const ONE = ["singleInstance", "occurrence", "exception"];

const rename = (types: readonly string[]) =>
  change(types, ({ calendar }, { id, subject }) =>
    calendar.events.update({ id, changes: { subject: `${String(subject)}!` } }),
  );

const reschedule = change(ONE, async ({ calendar }, { id, start }) => {
  const hour = (Number(start.dateTime.slice(11, 13)) + 1) % 23;
  const date = start.dateTime.slice(0, 10);
  try {
    await calendar.events.update({ id, changes: { start: at(date, hour), end: at(date, hour + 1) } });
  } catch (error) {
    // Across midnight in the zone of the series.
    if (!(error instanceof Error) || !error.message.includes("ErrorOccurrenceCrossingBoundary")) throw error;
  }
});

const leave = change(["singleInstance"], ({ calendar }, { id, start }) => {
  const days = Date.parse(`${start.dateTime.slice(0, 10)}T00:00:00Z`) + 40 * 86_400_000;
  const date = new Date(days).toISOString().slice(0, 10);
  return calendar.events.update({ id, changes: { start: at(date, 9), end: at(date, 10) } });
});

const remove = (types: readonly string[]) =>
  change(types, ({ calendar }, { id }) => calendar.events.delete({ id }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: create },
  { weight: 3, arbitrary: createSeries },
  { weight: 2, arbitrary: rename(ONE) },
  { weight: 2, arbitrary: rename(["seriesMaster"]) },
  { weight: 2, arbitrary: reschedule },
  { weight: 1, arbitrary: leave },
  { weight: 2, arbitrary: remove(ONE) },
  { weight: 1, arbitrary: remove(["seriesMaster"]) },
  {
    weight: 4,
    arbitrary: some.map(
      (stopAfter): Step =>
        (_, copy) =>
          copy.sync({ stopAfter: (stopAfter % 6) + 1 }),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((_, copy) => copy.sync()) },
  { weight: 1, arbitrary: fc.constant<Step>((_, copy) => copy.sync({ reconcile: true })) },
  {
    weight: 1,
    arbitrary: some.map(
      (days): Step =>
        async (_, copy) =>
          copy.move((days % 9) + 1),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>(async ({ tenant }) => tenant.clock.advance({ days: 40 })) },
);

describe("a copy of a calendar", () => {
  test.each([
    ["that tells of occurrences by their times alone", { occurrences: "stub" }],
    ["that tells of whole occurrences", { occurrences: "full" }],
    ["C137: that is silent about occurrences that are gone", { goneOccurrences: "silent" }],
  ] as const)("agrees with a mailbox %s, after random changes, stops and moves", async (_name, delta) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const open = await openCalendar({ steps: [withEmulation({ calendars: { delta } })] });
        const copy = createCopy(open);
        for (const each of steps) await each(open, copy);
        await copy.sync();
        await copy.agrees();
        expect(await copy.sync()).toBe(0);
      }),
      { numRuns: 12, seed: 20260105 },
    );
  });
});
