import { describe, expect, test } from "vitest";
import { deltaPage, deltaRound } from "../../../test/support/delta-rounds.ts";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const SINGLE = { subject: "review", start: at("2026-03-03T09:00"), end: at("2026-03-03T10:00") };
const SERIES = {
  subject: "stand-up",
  start: at("2026-03-02T09:00"),
  end: at("2026-03-02T09:30"),
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
    range: { type: "noEnd", startDate: "2026-03-02" },
  },
};

const served = scenario("served", withEmulation({ calendars: { delta: { ofEvents: "served" } } }));

async function calendar() {
  const client = await graphClient({ scenario: served });
  const single = (await client.post("/me/events", SINGLE)).body.id;
  const series = (await client.post("/me/events", SERIES)).body.id;
  return { ...client, single, series };
}

describe("GET /me/events/delta", () => {
  test("is refused, as version 1.0 does not have it", async () => {
    const client = await graphClient();
    expect(await deltaPage(client, "/me/events/delta")).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "BadRequest",
          message: "Unsupported request: Change tracking is not supported against 'microsoft.graph.event'.",
        },
      },
    });
  });

  test("shows times and types of single events and masters where it is served", async () => {
    const { get, single, series } = await calendar();
    const { lines } = await deltaRound({ get }, "/me/calendar/events/delta");
    const line = { "@odata.type": "#microsoft.graph.event", "@odata.etag": expect.any(String) };
    const utc = (dateTime: string) => ({ dateTime: `${dateTime}:00.0000000`, timeZone: "UTC" });
    expect(lines).toEqual([
      {
        ...line,
        id: single,
        type: "singleInstance",
        start: utc("2026-03-03T09:00"),
        end: utc("2026-03-03T10:00"),
      },
      {
        ...line,
        id: series,
        type: "seriesMaster",
        start: utc("2026-03-02T09:00"),
        end: utc("2026-03-02T09:30"),
      },
    ]);
  });

  test("has single events that start at a time or later, and series that still go on then", async () => {
    const { get, single, series, patch } = await calendar();
    const { lines, deltaLink } = await deltaRound(
      { get },
      "/me/events/delta?startDateTime=2026-03-03T09:30:00Z",
    );
    expect(lines.map(({ id }) => id)).toEqual([series]);
    await patch(`/me/events/${single}`, { start: at("2026-03-04T09:00"), end: at("2026-03-04T10:00") });
    expect((await deltaRound({ get }, deltaLink)).lines).toMatchObject([
      { id: single, type: "singleInstance" },
    ]);
  });

  test("tells exceptions, and that events are gone", async () => {
    const { get, call, patch, single, series } = await calendar();
    const { deltaLink } = await deltaRound({ get }, "/me/events/delta");
    const window = "startDateTime=2026-03-09&endDateTime=2026-03-10";
    const { value } = (await get(`/me/events/${series}/instances?${window}`)).body;
    await patch(`/me/events/${value[0]?.id}`, { subject: "long stand-up" });
    await call("DELETE", `/me/events/${single}`);
    expect((await deltaRound({ get }, deltaLink)).lines).toMatchObject([
      { id: value[0]?.id, type: "exception" },
      { id: single, "@removed": { reason: "deleted" } },
    ]);
  });

  test.each(["startDateTime=", "startDateTime=yesterday"])("is refused with %s", async (query) => {
    const { get } = await calendar();
    const value = query.slice(query.indexOf("=") + 1);
    expect(await deltaPage({ get }, `/me/events/delta?${query}`)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "ErrorInvalidParameter",
          message: `The value '${value}' of parameter 'StartDateTime' is invalid.`,
        },
      },
    });
  });

  test("has links that are no good for a view", async () => {
    const { get } = await calendar();
    const { deltaLink } = await deltaRound({ get }, "/me/events/delta");
    expect(await deltaPage({ get }, deltaLink.replace("/events/", "/calendarView/"))).toMatchObject({
      status: 410,
      body: { error: { code: "SyncStateInvalid" } },
    });
  });
});
