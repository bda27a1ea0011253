import { describe, expect, test } from "vitest";
import { scenario, withEmulation, withManyEvents } from "../../src/index.ts";
import { deltaPage, deltaRound } from "../support/delta-rounds.ts";
import { clientFor, graphClient } from "../support/graph-client.ts";

const DELTA = "/me/calendarView/delta?startDateTime=2026-01-01&endDateTime=2026-02-01";
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const DAILY = {
  subject: "stand-up",
  start: at("2026-01-12T09:00"),
  end: at("2026-01-12T09:15"),
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: "2026-01-12", numberOfOccurrences: 3 },
  },
};

const switched = (
  delta: NonNullable<NonNullable<Parameters<typeof withEmulation>[0]["calendars"]>["delta"]>,
) => scenario("switched", withEmulation({ calendars: { delta } }), withManyEvents("requester", 5));

describe("reported cases about deltas", () => {
  test("C040: a link lives as long as the tenant is told, and is then answered 410", async () => {
    const { tenant, get } = await graphClient({
      scenario: switched({ linkLifetimeMilliseconds: 3_600_000 }),
    });
    const { deltaLink } = await deltaRound({ get }, DELTA);
    tenant.clock.advance({ minutes: 59 });
    expect((await deltaPage({ get }, deltaLink)).status).toBe(200);
    tenant.clock.advance({ minutes: 1 });
    expect(await deltaPage(await clientFor(tenant, {}), deltaLink)).toMatchObject({
      status: 410,
      body: { error: { code: "SyncStateNotFound" } },
    });
  });

  test("C043: occurrences are stubs, and what they are about stands on their master", async () => {
    const client = await graphClient();
    await client.post("/me/events", DAILY);
    const [master, ...occurrences] = (await deltaRound(client, DELTA)).lines;
    expect(master).toMatchObject({ type: "seriesMaster", subject: "stand-up" });
    expect(occurrences).toHaveLength(3);
    for (const occurrence of occurrences) {
      const names = ["@odata.type", "@odata.etag", "id", "seriesMasterId", "type", "start", "end"];
      expect(Object.keys(occurrence).toSorted()).toEqual(names.toSorted());
      expect(occurrence.seriesMasterId).toBe(master?.id);
    }
  });

  test("C046: changes of all events can be had where the tenant offers them, without occurrences", async () => {
    const usual = await graphClient();
    expect((await deltaPage(usual, "/me/events/delta")).status).toBe(400);
    const client = await graphClient({ scenario: switched({ ofEvents: "served" }) });
    const { lines, deltaLink } = await deltaRound(client, "/me/events/delta");
    expect(lines).toHaveLength(5);
    const { id } = (await client.post("/me/events", DAILY)).body;
    expect((await deltaRound(client, deltaLink)).lines).toMatchObject([{ id, type: "seriesMaster" }]);
  });

  test("C049: a removal can be kept from a client, which only a full round then finds", async () => {
    const client = await graphClient({ scenario: switched({}) });
    const { lines, deltaLink } = await deltaRound(client, DELTA);
    await client.call("DELETE", `/me/events/${lines[0]?.id}`);
    client.tenant.plan({ route: "graph.calendar-view-delta", answer: { kind: "items-missing" } });
    const after = await deltaRound(client, deltaLink);
    expect(after.lines).toEqual([]);
    expect((await deltaRound(client, after.deltaLink)).lines).toEqual([]);
    expect((await deltaRound(client, DELTA)).lines).toHaveLength(4);
  });
});
