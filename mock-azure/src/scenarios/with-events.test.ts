import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "./index.ts";
import type { Scenario } from "./scenario.ts";
import { withCalendar } from "./with-calendar.ts";
import { withEvents } from "./with-events.ts";
import { withManyEvents } from "./with-many-events.ts";

const now = createVirtualClock().now();
const build = (of: Scenario) => of.build({ now, seed: "test" });
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });

describe("withEvents", () => {
  test("writes events into the calendars named", () => {
    const world = build(
      scenario(
        "two",
        withCalendar("requester", { name: "Travel", color: "lightBlue" }),
        withEvents(
          "requester",
          { subject: "here", start: at("2026-01-06T09:00"), end: at("2026-01-06T10:00") },
          {
            subject: "there",
            start: at("2026-01-06T09:00"),
            end: at("2026-01-06T10:00"),
            calendar: "Travel",
          },
        ),
      ),
    );
    const nameOf = (id: string) => world.calendars.find((calendar) => calendar.id === id)?.name;
    expect(world.events.map(({ subject, calendarId }) => [subject, nameOf(calendarId)])).toEqual([
      ["here", "Calendar"],
      ["there", "Travel"],
    ]);
  });

  test("takes private events with files on them", () => {
    const type = "#microsoft.graph.fileAttachment" as const;
    const world = build(
      scenario(
        "file",
        withEvents("requester", {
          subject: "here",
          start: at("2026-01-06T09:00"),
          end: at("2026-01-06T10:00"),
          sensitivity: "private",
          attachments: [{ "@odata.type": type, name: "menu.txt", contentBytes: "bWVudQ==" }],
        }),
      ),
    );
    expect(world.events).toMatchObject([{ sensitivity: "private", hasAttachments: true }]);
    expect(world.attachments).toMatchObject([{ eventId: world.events[0]?.id, name: "menu.txt" }]);
  });

  test("refuses what Microsoft Graph would refuse, and says why", () => {
    const step = withEvents("requester", {
      subject: "odd",
      start: at("2026-01-06T09:00"),
      end: at("2026-01-05T09:00"),
    });
    expect(() => build(scenario("odd", step))).toThrow(
      'The event "odd" is refused: ErrorPropertyValidationFailure, end lies before start',
    );
  });

  test("names the calendars there are when the one wanted is not among them", () => {
    const step = withEvents("requester", {
      subject: "x",
      start: at("2026-01-06"),
      end: at("2026-01-06"),
      calendar: "Nope",
    });
    expect(() => build(scenario("nope", step))).toThrow('has no calendar "Nope"; it has Calendar.');
  });
});

describe("withCalendar", () => {
  test("refuses a name that is taken", () => {
    expect(() => build(scenario("twice", withCalendar("requester", { name: "calendar" })))).toThrow(
      'has a calendar named "calendar" already',
    );
  });
});

describe("withManyEvents", () => {
  test.each([-1, 1.5, Number.NaN])("refuses %d events", (count) => {
    expect(() => withManyEvents("requester", count)).toThrow(RangeError);
  });

  test("spreads them evenly around the start, each with ids of its own", () => {
    const { events } = build(scenario("many", withManyEvents("requester", 400)));
    expect(events).toHaveLength(400);
    expect(new Set(events.map(({ id }) => id)).size).toBe(400);
    expect(events.filter(({ start }) => start.instant < now - (now % 86_400_000))).toHaveLength(200);
    expect(events.every(({ id }) => id.length === 152)).toBe(true);
  });

  test("makes the large mailbox of the scenario", () => {
    expect(build(scenarios.largeMailbox).events).toHaveLength(100_000);
  });
});
