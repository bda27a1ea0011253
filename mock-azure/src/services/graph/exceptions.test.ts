import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";

const BERLIN = "Europe/Berlin";
const at = (dateTime: string) => ({ dateTime, timeZone: BERLIN });

/** Every day at nine in Berlin, from Monday, 2 March 2026. */
const DAILY = {
  subject: "daily",
  start: at("2026-03-02T09:00"),
  end: at("2026-03-02T09:30"),
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "endDate", startDate: "2026-03-02", endDate: "2026-03-06" },
  },
};

const WEEK = "startDateTime=2026-03-01&endDateTime=2026-03-15&$orderby=start/dateTime";

async function daily() {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", DAILY)).body;
  const instances = async () => (await client.get(`/me/events/${id}/instances?${WEEK}`)).body.value;
  const [monday, tuesday, wednesday] = (await instances()).map((one) => one.id);
  const view = async () =>
    (await client.get(`/me/calendarView?${WEEK}`)).body.value.map(
      ({ subject, start }) => `${subject} ${start.dateTime.slice(8, 16)}`,
    );
  const remove = (event: string) => client.call("DELETE", `/me/events/${event}`);
  return {
    ...client,
    id,
    instances,
    view,
    remove,
    monday: String(monday),
    tuesday: String(tuesday),
    wednesday: String(wednesday),
  };
}

describe("occurrences of a series", () => {
  test("are read by their own ids", async () => {
    const { get, id, tuesday } = await daily();
    expect((await get(`/me/events/${tuesday}`)).body).toMatchObject({
      id: tuesday,
      type: "occurrence",
      seriesMasterId: id,
      originalStart: "2026-03-03T08:00:00Z",
      start: { dateTime: "2026-03-03T08:00:00.0000000", timeZone: "UTC" },
    });
  });

  test("become exceptions when they are written, which keep their ids and what was written", async () => {
    const { get, patch, id, tuesday, view } = await daily();
    const written = (
      await patch(`/me/events/${tuesday}`, {
        subject: "moved",
        start: at("2026-03-03T14:00"),
        end: at("2026-03-03T15:00"),
      })
    ).body;
    expect(written).toMatchObject({ id: tuesday, type: "exception", originalStart: "2026-03-03T08:00:00Z" });
    await patch(`/me/events/${id}`, { subject: "renamed" });
    expect(await view()).toEqual([
      "renamed 02T08:00",
      "moved 03T13:00",
      "renamed 04T08:00",
      "renamed 05T08:00",
      "renamed 06T08:00",
    ]);
    expect((await get("/me/events")).body.value).toHaveLength(1);
  });

  test.each([
    ["onto the day before", "2026-03-02T15:00"],
    ["onto the day after", "2026-03-04T07:00"],
    ["past all others", "2026-03-20T09:00"],
  ])("are not moved %s", async (_, start) => {
    const { patch, tuesday, view } = await daily();
    const before = await view();
    expect(await patch(`/me/events/${tuesday}`, { start: at(start), end: at(start) })).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorOccurrenceCrossingBoundary" } },
    });
    expect(await view()).toEqual(before);
  });

  test("may take the day of one that was deleted, and the first the days before the series", async () => {
    const { patch, monday, tuesday, wednesday, remove, view } = await daily();
    await remove(wednesday);
    await patch(`/me/events/${tuesday}`, { start: at("2026-03-04T09:00"), end: at("2026-03-04T09:30") });
    await patch(`/me/events/${monday}`, { start: at("2026-03-01T09:00"), end: at("2026-03-01T09:30") });
    expect(await view()).toEqual(["daily 01T08:00", "daily 04T08:00", "daily 05T08:00", "daily 06T08:00"]);
  });

  test.each([
    ["an occurrence", false],
    ["an exception", true],
  ])(
    "vanish from everywhere when %s is deleted, and are named on the master alone",
    async (_, isException) => {
      const { get, patch, id, tuesday, remove, view } = await daily();
      if (isException) await patch(`/me/events/${tuesday}`, { subject: "other" });
      const before = (await get(`/me/events/${id}`)).body.changeKey;
      expect((await remove(tuesday)).status).toBe(204);
      expect((await remove(tuesday)).status).toBe(404);
      expect((await get(`/me/events/${tuesday}`)).status).toBe(404);
      expect(await view()).toHaveLength(4);
      const master = (await get(`/me/events/${id}?$select=cancelledOccurrences,changeKey`)).body;
      expect(master).toMatchObject({ cancelledOccurrences: [`OID.${id}.2026-03-03`] });
      expect(master.changeKey).not.toBe(before);
      expect((await get(`/me/events/${id}`)).body).not.toHaveProperty("cancelledOccurrences");
    },
  );

  test("lose exceptions, deletions and ids when the series gets other times", async () => {
    const { get, patch, id, monday, tuesday, wednesday, remove, instances, view } = await daily();
    await patch(`/me/events/${tuesday}`, { subject: "moved" });
    await remove(wednesday);
    await patch(`/me/events/${id}`, { start: at("2026-03-02T10:00"), end: at("2026-03-02T10:30") });
    expect(await view()).toEqual([2, 3, 4, 5, 6].map((day) => `daily 0${String(day)}T09:00`));
    const ids = (await instances()).map((one) => one.id);
    for (const old of [monday, tuesday, wednesday]) {
      expect(ids).not.toContain(old);
      expect((await get(`/me/events/${old}`)).status).toBe(404);
    }
  });

  test.each([
    ["to another day", { start: at("2026-03-03T09:00"), end: at("2026-03-03T09:30") }],
    [
      "to another zone",
      {
        start: { dateTime: "2026-03-02T09:00", timeZone: "Asia/Tokyo" },
        end: { dateTime: "2026-03-02T09:30", timeZone: "Asia/Tokyo" },
      },
    ],
  ])("stay when the series is moved %s without its recurrence", async (_, times) => {
    const { patch, id } = await daily();
    expect(await patch(`/me/events/${id}`, times)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorPropertyValidationFailure" } },
    });
  });

  test("have no recurrence of their own", async () => {
    const { patch, tuesday } = await daily();
    const answer = await patch(`/me/events/${tuesday}`, { recurrence: DAILY.recurrence });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorPropertyValidationFailure" } },
    });
  });

  test("go with their series, exceptions too", async () => {
    const { get, patch, id, tuesday, remove, view } = await daily();
    await patch(`/me/events/${tuesday}`, { subject: "other" });
    expect((await remove(id)).status).toBe(204);
    expect(await view()).toEqual([]);
    expect((await get(`/me/events/${tuesday}`)).status).toBe(404);
  });

  test("are not found by ids that somebody made up", async () => {
    const { get, tuesday } = await daily();
    const other = tuesday.endsWith("A=") ? `${tuesday.slice(0, -2)}B=` : `${tuesday.slice(0, -2)}A=`;
    expect((await get(`/me/events/${other}`)).status).toBe(404);
  });
});
