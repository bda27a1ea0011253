import { describe, expect, test } from "vitest";
import { deltaPage, deltaRound, inShort } from "../../../test/support/delta-rounds.ts";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import type { DeltaSwitches } from "../../domain/calendar/delta/delta-switches.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const WINDOW = "startDateTime=2026-03-01T00:00:00.000Z&endDateTime=2026-04-01T00:00:00.000Z";
const DELTA = `/me/calendarView/delta?${WINDOW}`;
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const EVENT = { subject: "review", start: at("2026-03-02T09:00"), end: at("2026-03-02T10:00") };
const NOT_FOUND = { status: 410, body: { error: { code: "SyncStateNotFound" } } };

async function calendar(delta: Partial<DeltaSwitches> = {}) {
  const expiring = scenario("expiring", withEmulation({ calendars: { delta } }));
  const client = await graphClient({ scenario: expiring });
  for (let count = 0; count < 3; count += 1) await client.post("/me/events", EVENT);
  return client;
}

/** The same person later, with a new token. */
async function later(
  { tenant }: GraphClient,
  time: Parameters<GraphClient["tenant"]["clock"]["advance"]>[0],
) {
  tenant.clock.advance(time);
  return clientFor(tenant, {});
}

describe("links of a delta that are too old", () => {
  test("are good for thirty days and no longer", async () => {
    const client = await calendar();
    const { deltaLink } = await deltaRound(client, DELTA);
    const early = await later(client, { days: 29, hours: 23 });
    expect((await deltaPage(early, deltaLink)).status).toBe(200);
    const late = await later(client, { hours: 1 });
    expect(await deltaPage(late, deltaLink)).toMatchObject(NOT_FOUND);
  });

  test("are answered in the words of the service, with where to begin again", async () => {
    const client = await calendar();
    const { deltaLink } = await deltaRound(client, DELTA);
    const late = await later(client, { days: 30 });
    await late.post("/me/events", { ...EVENT, subject: "newest" });
    const { headers, body } = await deltaPage(late, deltaLink);
    expect(body.error.message).toMatch(
      /^The sync state generation is not found; generation=\d+;\[highest=\d+\]\[\d+\]\.$/,
    );
    const location = headers.get("location") ?? "";
    expect(location).toBe(`https://graph.microsoft.com/v1.0${DELTA}&$deltatoken=`);
    expect(inShort((await deltaRound(late, location)).lines)).toEqual([
      "review",
      "review",
      "review",
      "newest",
    ]);
  });

  test("are renewed by each round, also one that tells nothing", async () => {
    const client = await calendar();
    let { deltaLink } = await deltaRound(client, DELTA);
    for (let round = 0; round < 3; round += 1) {
      const next = await later(client, { days: 20 });
      ({ deltaLink } = await deltaRound(next, deltaLink));
    }
    expect(deltaLink).toContain("$deltatoken=");
  });

  test("break off a round that is not read to its end", async () => {
    const client = await calendar({ linkLifetimeMilliseconds: 60_000 });
    const { body } = await deltaPage(client, DELTA, { prefer: "odata.maxpagesize=1" });
    const link = body["@odata.nextLink"] ?? "";
    expect((await deltaPage(client, link)).status).toBe(200);
    expect(await deltaPage(await later(client, { minutes: 1 }), link)).toMatchObject(NOT_FOUND);
  });

  test("live as long as the tenant where it forgets none", async () => {
    const client = await calendar({ linkLifetimeMilliseconds: 0 });
    const { deltaLink } = await deltaRound(client, DELTA);
    expect((await deltaPage(await later(client, { days: 3650 }), deltaLink)).status).toBe(200);
  });

  test("are lost when the calendar gets another id", async () => {
    const calendars = { idRotationMilliseconds: 3_600_000 };
    const client = await graphClient({ scenario: scenario("moving", withEmulation({ calendars })) });
    const { id } = (await client.post("/me/calendars", { name: "Rehearsals" })).body;
    const { deltaLink } = await deltaRound(client, `/me/calendars/${id}/calendarView/delta?${WINDOW}`);
    const late = await later(client, { hours: 2 });
    expect(await deltaPage(late, deltaLink)).toMatchObject({
      status: 404,
      body: { error: { code: "ErrorItemNotFound" } },
    });
    const { value } = (await late.get("/me/calendars")).body;
    const renamed = value.find(({ name }) => name === "Rehearsals")?.id ?? "";
    expect(renamed).not.toBe(id);
    expect(await deltaPage(late, deltaLink.replace(id, renamed))).toMatchObject(NOT_FOUND);
  });

  test("are lost when the world begins again", async () => {
    const client = await calendar();
    const { deltaLink } = await deltaRound(client, DELTA);
    client.tenant.reset();
    expect(await deltaPage(await later(client, { minutes: 1 }), deltaLink)).toMatchObject(NOT_FOUND);
  });
});
