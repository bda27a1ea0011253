import { describe, expect, test } from "vitest";
import { scenario, withEmulation, withEvents } from "../../src/index.ts";
import { graphClient } from "../support/graph-client.ts";

const at = (dateTime: string, timeZone?: string) => ({
  dateTime,
  ...(timeZone !== undefined && { timeZone }),
});
const meeting = (start: object, end: object) => ({ subject: "meeting", start, end });

describe("reported cases about time zones", () => {
  test("C001: the preferred zone is for the answer, and not for the window", async () => {
    const { get, post } = await graphClient();
    await post("/me/events", meeting(at("2026-02-02T09:00", "UTC"), at("2026-02-02T10:00", "UTC")));
    const prefer = 'outlook.timezone="Tokyo Standard Time"';
    const view = (window: string) => get(`/me/calendarView?${window}`, { prefer });
    const hit = await view("startDateTime=2026-02-02T09:00:00&endDateTime=2026-02-02T10:00:00");
    expect(hit.body.value.map(({ start }) => start)).toEqual([
      { dateTime: "2026-02-02T18:00:00.0000000", timeZone: "Tokyo Standard Time" },
    ]);
    const miss = await view("startDateTime=2026-02-02T18:00:00&endDateTime=2026-02-02T19:00:00");
    expect(miss.body.value).toEqual([]);
    const offset = encodeURIComponent("+09:00");
    const honoured = await view(
      `startDateTime=2026-02-02T18:00:00${offset}&endDateTime=2026-02-02T19:00:00${offset}`,
    );
    expect(honoured.body.value).toHaveLength(1);
  });

  test.each(["Romance Standard Time", "Europe/Madrid", "UTC"])(
    "C002: an event says that it was written in %s",
    async (zone) => {
      const { post } = await graphClient();
      const { body } = await post(
        "/me/events",
        meeting(at("2026-02-02T09:00", zone), at("2026-02-02T10:00", zone)),
      );
      expect(body.originalStartTimeZone).toBe(zone);
    },
  );

  test("C004: answers are in UTC unless another zone is preferred", async () => {
    const { get, post } = await graphClient();
    const madrid = "Romance Standard Time";
    const { id } = (
      await post("/me/events", meeting(at("2026-07-01T09:00", madrid), at("2026-07-01T10:00", madrid)))
    ).body;
    expect((await get(`/me/events/${id}`)).body.start).toEqual({
      dateTime: "2026-07-01T07:00:00.0000000",
      timeZone: "UTC",
    });
  });

  test.each(["tzone://Microsoft/Custom", "tzone://Microsoft/Utc", "(UTC+01:00) Amsterdam, Berlin"])(
    "C010: an event written elsewhere names its zone %s, and its times are readable all the same",
    async (originalTimeZone) => {
      const { get, post } = await graphClient({
        scenario: scenario(
          "marked",
          withEvents("requester", {
            subject: "from a telephone",
            start: { dateTime: "2026-02-02T09:00", timeZone: "UTC" },
            end: { dateTime: "2026-02-02T10:00", timeZone: "UTC" },
            originalTimeZone,
          }),
        ),
      });
      expect((await get("/me/events")).body.value).toMatchObject([
        {
          originalStartTimeZone: originalTimeZone,
          originalEndTimeZone: originalTimeZone,
          start: { dateTime: "2026-02-02T09:00:00.0000000", timeZone: "UTC" },
        },
      ]);
      const time = at("2026-02-02T09:00", originalTimeZone);
      expect(await post("/me/events", meeting(time, time))).toMatchObject({
        status: 400,
        body: { error: { code: "TimeZoneNotSupportedException" } },
      });
    },
  );

  test("C011: a series may be refused in a zone that is listed", async () => {
    const refusing = scenario(
      "casablanca",
      withEmulation({ calendars: { refusedSeriesZones: ["Africa/Casablanca"] } }),
    );
    const series = (zone: string) => ({
      ...meeting(at("2026-02-02T09:00", zone), at("2026-02-02T10:00", zone)),
      recurrence: {
        pattern: { type: "daily", interval: 1 },
        range: { type: "noEnd", startDate: "2026-02-02" },
      },
    });
    const { post } = await graphClient({ scenario: refusing });
    expect(await post("/me/events", series("Africa/Casablanca"))).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorPropertyValidationFailure" } },
    });
    expect((await post("/me/events", series("Morocco Standard Time"))).status).toBe(201);
    const usual = await graphClient();
    expect((await usual.post("/me/events", series("Africa/Casablanca"))).status).toBe(201);
  });

  test("C013: an update of start without its zone is refused, with an empty name", async () => {
    const { post, patch } = await graphClient();
    const { id } = (
      await post("/me/events", meeting(at("2026-02-02T09:00", "UTC"), at("2026-02-02T10:00", "UTC")))
    ).body;
    expect(await patch(`/me/events/${id}`, { start: at("2026-02-02T08:00") })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "TimeZoneNotSupportedException",
          message:
            "A valid TimeZone value must be specified. The following TimeZone value is not supported: ''.",
        },
      },
    });
  });

  test("C136: a series keeps its hour where the clocks change, and one in UTC does not", async () => {
    const { get, post } = await graphClient();
    const weekly = (zone: string) => ({
      ...meeting(at("2026-03-23T09:00", zone), at("2026-03-23T10:00", zone)),
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
        range: { type: "numbered", startDate: "2026-03-23", numberOfOccurrences: 2 },
      },
    });
    const hours = async (zone: string) => {
      const { id } = (await post("/me/events", weekly(zone))).body;
      const window = "startDateTime=2026-03-01&endDateTime=2026-05-01&$orderby=start/dateTime";
      const prefer = 'outlook.timezone="Europe/Berlin"';
      const { body } = await get(`/me/events/${id}/instances?${window}`, { prefer });
      return body.value.map(({ start }) => start.dateTime.slice(11, 16));
    };
    expect(await hours("Europe/Berlin")).toEqual(["09:00", "09:00"]);
    expect(await hours("UTC")).toEqual(["10:00", "11:00"]);
  });
});
