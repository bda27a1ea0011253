import { describe, expect, test } from "vitest";
import { type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const BERLIN = "W. Europe Standard Time";
const at = (dateTime: string, timeZone = BERLIN) => ({ dateTime, timeZone });

/** Mondays at nine in Berlin, from 2 March 2026; clocks go forward on the 29th. */
const STANDUP = {
  subject: "stand-up",
  start: at("2026-03-02T09:00"),
  end: at("2026-03-02T09:30"),
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
    range: { type: "numbered", startDate: "2026-03-02", numberOfOccurrences: 6 },
  },
};

const WINDOW = "startDateTime=2026-03-01&endDateTime=2026-05-01";

async function standup(changes: Readonly<Record<string, unknown>> = {}) {
  const client = await graphClient();
  const { body } = await client.post("/me/events", { ...STANDUP, ...changes });
  return { ...client, master: body };
}

const instancesOf = async ({ get }: GraphClient, id: string) =>
  (await get(`/me/events/${id}/instances?${WINDOW}&$orderby=start/dateTime`)).body.value;

const startsOf = async (client: GraphClient, id: string) =>
  (await instancesOf(client, id)).map(({ start }) => start.dateTime.slice(5, 16));

/** What tests read of an event that is part of a series. */
interface Part {
  readonly type: string;
  readonly seriesMasterId: string | null;
  readonly originalStart?: string;
  readonly recurrence: unknown;
}

const part = (item: unknown): Part => item as Part;

describe("events that repeat", () => {
  test("are written with every member of pattern and range", async () => {
    const { master } = await standup();
    expect(master).toMatchObject({
      type: "seriesMaster",
      seriesMasterId: null,
      recurrence: {
        pattern: {
          type: "weekly",
          interval: 1,
          month: 0,
          dayOfMonth: 0,
          daysOfWeek: ["monday"],
          firstDayOfWeek: "sunday",
          index: "first",
        },
        range: {
          type: "numbered",
          startDate: "2026-03-02",
          endDate: "0001-01-01",
          recurrenceTimeZone: BERLIN,
          numberOfOccurrences: 6,
        },
      },
    });
    expect(master).not.toHaveProperty("originalStart");
  });

  test("keep their hour where the clocks change", async () => {
    const client = await standup();
    expect(await startsOf(client, client.master.id)).toEqual([
      "03-02T08:00",
      "03-09T08:00",
      "03-16T08:00",
      "03-23T08:00",
      "03-30T07:00",
      "04-06T07:00",
    ]);
  });

  test("are listed as their master and viewed as their occurrences", async () => {
    const { get, master } = await standup();
    expect((await get("/me/events")).body.value.map(({ id }) => id)).toEqual([master.id]);
    const view = (await get(`/me/calendarView?${WINDOW}&$count=true`)).body;
    expect(view["@odata.count"]).toBe(6);
    for (const occurrence of view.value) {
      expect(part(occurrence)).toMatchObject({
        type: "occurrence",
        seriesMasterId: master.id,
        subject: "stand-up",
        iCalUId: master.iCalUId,
        recurrence: null,
        originalStart: occurrence.start.dateTime.replace(/\.0+$/, "Z"),
      });
    }
    expect(new Set(view.value.map(({ id }) => id)).size).toBe(6);
  });

  test("begin on the first date of the pattern where their start is none", async () => {
    const { master } = await standup({
      start: at("2026-02-26T09:00"),
      end: at("2026-02-26T09:30"),
      recurrence: { ...STANDUP.recurrence, range: { type: "noEnd", startDate: "2026-02-26" } },
    });
    expect(master.start.dateTime).toBe("2026-03-02T08:00:00.0000000");
    expect(part(master).recurrence).toMatchObject({ range: { startDate: "2026-03-02" } });
  });

  test("take the zone of their recurrence where it differs from that of their start", async () => {
    const client = await standup({
      start: at("2026-03-02T08:00", "UTC"),
      end: at("2026-03-02T08:30", "UTC"),
      recurrence: {
        ...STANDUP.recurrence,
        range: { ...STANDUP.recurrence.range, recurrenceTimeZone: BERLIN },
      },
    });
    expect((await startsOf(client, client.master.id)).at(-1)).toBe("04-06T07:00");
  });

  test("stand on whole days in every zone", async () => {
    const { get } = await standup({
      isAllDay: true,
      start: at("2026-03-02T00:00"),
      end: at("2026-03-03T00:00"),
    });
    const { body } = await get(`/me/calendarView?${WINDOW}&$orderby=start/dateTime`, {
      prefer: 'outlook.timezone="America/New_York"',
    });
    expect(body.value.map(({ start }) => start.dateTime.slice(0, 16))).toEqual([
      "2026-03-02T00:00",
      "2026-03-09T00:00",
      "2026-03-16T00:00",
      "2026-03-23T00:00",
      "2026-03-30T00:00",
      "2026-04-06T00:00",
    ]);
  });

  const pattern = (changes: object) => ({
    recurrence: { ...STANDUP.recurrence, pattern: { ...STANDUP.recurrence.pattern, ...changes } },
  });
  const range = (changes: object) => ({
    recurrence: { ...STANDUP.recurrence, range: { ...STANDUP.recurrence.range, ...changes } },
  });

  test.each([
    ["an interval of nothing", pattern({ interval: 0 }), "ErrorPropertyValidationFailure"],
    ["a week without days", pattern({ daysOfWeek: [] }), "ErrorPropertyValidationFailure"],
    ["a month without its day", pattern({ type: "absoluteMonthly" }), "ErrorPropertyValidationFailure"],
    ["a 32nd", pattern({ type: "absoluteMonthly", dayOfMonth: 32 }), "ErrorPropertyValidationFailure"],
    ["a year without its month", pattern({ type: "relativeYearly" }), "ErrorPropertyValidationFailure"],
    ["a 13th month", pattern({ month: 13 }), "ErrorPropertyValidationFailure"],
    ["an unknown type", pattern({ type: "hourly" }), "UnableToDeserializePostBody"],
    ["an unknown day", pattern({ daysOfWeek: ["someday"] }), "UnableToDeserializePostBody"],
    ["an unknown member", pattern({ byDay: "MO" }), "RequestBodyRead"],
    ["an interval as text", pattern({ interval: "1" }), "RequestBodyRead"],
    ["no pattern", { recurrence: { range: STANDUP.recurrence.range } }, "ErrorPropertyValidationFailure"],
    ["no range", { recurrence: { pattern: STANDUP.recurrence.pattern } }, "ErrorPropertyValidationFailure"],
    ["another date than its start", range({ startDate: "2026-03-03" }), "ErrorPropertyValidationFailure"],
    ["a date that is none", range({ startDate: "2026-13-40" }), "UnableToDeserializePostBody"],
    ["a date with a time", range({ startDate: "2026-03-02T09:00:00" }), "UnableToDeserializePostBody"],
    ["no occurrence", range({ numberOfOccurrences: 0 }), "ErrorPropertyValidationFailure"],
    ["a thousand occurrences", range({ numberOfOccurrences: 1000 }), "ErrorPropertyValidationFailure"],
    ["an end without a date", range({ type: "endDate" }), "ErrorPropertyValidationFailure"],
    [
      "an end before its start",
      range({ type: "endDate", endDate: "2026-03-01" }),
      "ErrorPropertyValidationFailure",
    ],
    [
      "an end before its first date",
      {
        ...range({ type: "endDate", startDate: "2026-02-26", endDate: "2026-03-01" }),
        start: at("2026-02-26T09:00"),
        end: at("2026-02-26T09:30"),
      },
      "ErrorRecurrenceHasNoOccurrence",
    ],
    ["an unknown zone", range({ recurrenceTimeZone: "Mars" }), "TimeZoneNotSupportedException"],
    [
      "occurrences that run into each other",
      { end: at("2026-03-10T09:00") },
      "ErrorPropertyValidationFailure",
    ],
  ])("are refused with %s", async (_, changes, code) => {
    const { post, get } = await graphClient();
    expect(await post("/me/events", { ...STANDUP, ...changes })).toMatchObject({
      status: 400,
      body: { error: { code } },
    });
    expect((await get("/me/events")).body.value).toEqual([]);
  });

  test("have instances, and single events have none", async () => {
    const { get, post } = await standup();
    const { recurrence: _, ...single } = STANDUP;
    const { id } = (await post("/me/events", single)).body;
    expect(await get(`/me/events/${id}/instances?${WINDOW}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidRequest" } },
    });
  });

  test("give each occurrence an iCalUId with its date where the mailbox is switched to that", async () => {
    const { get, post } = await graphClient({
      scenario: scenario("dated", withEmulation({ calendars: { occurrenceICalUId: "occurrence" } })),
    });
    const { iCalUId } = (await post("/me/events", STANDUP)).body;
    const found = (await get(`/me/calendarView?${WINDOW}&$orderby=start/dateTime`)).body.value;
    expect(found.map((one) => one.iCalUId.slice(32, 40))).toEqual([
      "07EA0302",
      "07EA0309",
      "07EA0310",
      "07EA0317",
      "07EA031E",
      "07EA0406",
    ]);
    expect(new Set(found.map((one) => one.iCalUId.slice(40)))).toEqual(new Set([iCalUId.slice(40)]));
  });

  test("become single ones, and the other way round", async () => {
    const { patch, get, master } = await standup();
    const single = (await patch(`/me/events/${master.id}`, { recurrence: null })).body;
    expect(part(single)).toMatchObject({ type: "singleInstance", recurrence: null });
    expect((await get(`/me/calendarView?${WINDOW}`)).body.value).toHaveLength(1);
    const again = (await patch(`/me/events/${master.id}`, { recurrence: STANDUP.recurrence })).body;
    expect([part(again).type, again.id, again.iCalUId]).toEqual(["seriesMaster", master.id, master.iCalUId]);
  });
});
