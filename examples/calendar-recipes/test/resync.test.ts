import type { CalendarEvent } from "@consentra/calendar";
import type { SyncCursor } from "@consentra/calendar/sync";
import { type Fault, type ListFault, withManyEvents } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { takeChanges } from "../src/calendar-copy.ts";
import { at, day, openCalendar } from "./support/open-calendar.ts";

const window = { start: `${day(0)}T00:00:00Z`, end: `${day(28)}T00:00:00Z` };

/** A calendar with three events and a copy of it. */
async function copied(count = 3) {
  const open = await openCalendar();
  const { calendar } = open;
  const made: CalendarEvent[] = [];
  for (let index = 0; index < count; index += 1) {
    const event = { subject: `Event ${String(index)}`, start: at(day(index), 9), end: at(day(index), 10) };
    made.push(await calendar.events.create({ event }));
  }
  const events = new Map<string, CalendarEvent>();
  let cursor: SyncCursor | undefined;
  const sync = async (pageSize?: number) => {
    const run = calendar.sync({ ...window, cursor, pageSize });
    try {
      await takeChanges(events, run);
    } finally {
      cursor = run.cursor;
    }
  };
  await sync();
  open.sent.length = 0;
  const subjects = () => [...events.values()].map(({ subject }) => subject).sort();
  return { ...open, made, sync, subjects };
}

const strike = (answer: ListFault, more: Partial<Fault> = {}): Fault => ({
  route: "graph.calendar-view-delta",
  answer,
  ...more,
});

describe("a sync whose place is lost", () => {
  test.each(["SyncStateNotFound", "SyncStateInvalid", "resyncRequired"] as const)(
    "C040, C041: reads the window once more after %s, and has every change",
    async (code) => {
      const { tenant, calendar, made, sync, sent, subjects } = await copied();
      await calendar.events.delete({ id: made[0]?.id ?? "" });
      await calendar.events.update({ id: made[1]?.id ?? "", changes: { subject: "Changed" } });
      tenant.plan(strike({ kind: "sync-lost", code }));
      sent.length = 0;
      await sync();
      expect(subjects()).toEqual(["Changed", "Event 2"]);
      expect(sent).toEqual([
        expect.stringContaining("$deltatoken"),
        expect.stringContaining("startDateTime=2026-01-05"),
      ]);
    },
  );

  test("C041: is in order again after it, and asks for changes only", async () => {
    const { tenant, sync, sent } = await copied();
    tenant.plan(strike({ kind: "sync-lost" }));
    await sync();
    sent.length = 0;
    await sync();
    expect(sent).toEqual([expect.stringContaining("$deltatoken")]);
  });

  test("goes on after months in which the link has grown too old", async () => {
    const { tenant, calendar, made, sync, subjects } = await copied();
    await calendar.events.delete({ id: made[2]?.id ?? "" });
    tenant.clock.advance({ days: 40 });
    await sync();
    expect(subjects()).toEqual(["Event 0", "Event 1"]);
  });

  test("gives up where it is lost again and again, and has lost nothing when it comes back", async () => {
    const { tenant, calendar, made, sync, subjects } = await copied(6);
    await calendar.events.delete({ id: made[0]?.id ?? "" });
    tenant.plan(strike({ kind: "sync-lost" }, { times: 2 }));
    await expect(sync(2)).rejects.toMatchObject({ failure: { kind: "gone" } });
    expect(subjects()).toHaveLength(6);
    await sync(2);
    expect(subjects()).toEqual(["Event 1", "Event 2", "Event 3", "Event 4", "Event 5"]);
  });
});

describe("a sync of pages that do not end", () => {
  test.each([
    ["by the same address", "same", "repeatedLink"],
    ["by another address each time", "changing", "endlessLinks"],
  ] as const)("fails where they lead to themselves %s", async (_name, links, problem) => {
    const { tenant, calendar, sync, sent } = await copied();
    await calendar.events.create({ event: { subject: "New", start: at(day(4), 9), end: at(day(4), 10) } });
    tenant.plan(strike({ kind: "page-loop", links }, { times: 1000 }));
    await expect(sync()).rejects.toMatchObject({ failure: { kind: "badResponse", problem } });
    expect(sent.length).toBeLessThan(110);
  });

  test("has everything once they do", async () => {
    const { tenant, calendar, sync, subjects } = await copied(0);
    for (let index = 0; index < 5; index += 1) {
      const event = { subject: `New ${String(index)}`, start: at(day(4), 9), end: at(day(4), 10) };
      await calendar.events.create({ event });
    }
    tenant.plan(strike({ kind: "items-repeated" }, { times: 2 }));
    tenant.plan(strike({ kind: "link-renewed" }, { times: 2 }));
    await sync(2);
    expect(subjects()).toEqual(["New 0", "New 1", "New 2", "New 3", "New 4"]);
  });

  test("C049: finds by reconciliation what a page has left out", async () => {
    const { tenant, calendar } = await copied(0);
    await calendar.events.create({ event: { subject: "New", start: at(day(4), 9), end: at(day(4), 10) } });
    tenant.plan(strike({ kind: "items-missing" }));
    const events = new Map<string, CalendarEvent>();
    const run = calendar.sync(window);
    await takeChanges(events, run);
    expect(events.size).toBe(0);
    await takeChanges(events, calendar.sync({ ...window, cursor: run.cursor, reconcile: true }));
    expect(events.size).toBe(1);
  });
});

describe("a sync of a large mailbox", () => {
  test("has everything in the window and asks for nothing beside it", async () => {
    const { calendar, sent } = await openCalendar({ steps: [withManyEvents("requester", 2000)] });
    const events = new Map<string, CalendarEvent>();
    await takeChanges(events, calendar.sync({ ...window, pageSize: 500 }));
    expect(events.size).toBeGreaterThan(0);
    expect(sent.length).toBe(Math.max(1, Math.ceil(events.size / 500)));
  });
});
