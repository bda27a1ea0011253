import { describe, expect, test } from "vitest";
import { deltaPage, deltaRound, inShort } from "../../../test/support/delta-rounds.ts";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";

const WINDOW = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
const DELTA = `/me/calendarView/delta?${WINDOW}`;
const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const EVENT = { subject: "review", start: at("2026-03-02T09:00"), end: at("2026-03-02T10:00") };

const tokenOf = (link: string): string => link.slice(link.indexOf("=") + 1);

async function reviewed() {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", EVENT)).body;
  const round = await deltaRound(client, DELTA);
  return { ...client, id, ...round };
}

describe("requests for a delta", () => {
  test.each([
    ["no window", "", "ErrorInvalidParameter"],
    ["half a window", "startDateTime=2026-03-01", "ErrorInvalidParameter"],
    ["a window of six years", "startDateTime=2026-03-01&endDateTime=2032-03-01", "ErrorInvalidRequest"],
    [
      "a window that ends before it starts",
      "startDateTime=2026-03-01&endDateTime=2026-02-01",
      "ErrorInvalidParameter",
    ],
    ["$select", `${WINDOW}&$select=subject`, "ErrorInvalidUrlQuery"],
    ["$expand", `${WINDOW}&$expand=attachments`, "ErrorInvalidUrlQuery"],
    ["$filter", `${WINDOW}&$filter=isAllDay eq true`, "ErrorInvalidUrlQuery"],
    ["$orderby", `${WINDOW}&$orderby=start/dateTime`, "ErrorInvalidUrlQuery"],
    ["$search", `${WINDOW}&$search=x`, "ErrorInvalidUrlQuery"],
    ["$top", `${WINDOW}&$top=5`, "ErrorInvalidUrlQuery"],
    ["$skip", `${WINDOW}&$skip=5`, "ErrorInvalidUrlQuery"],
    ["$count", `${WINDOW}&$count=true`, "ErrorInvalidUrlQuery"],
    ["an unknown option", `${WINDOW}&$foo=1`, "BadRequest"],
  ])("are refused with %s", async (_, query, code) => {
    const client = await graphClient();
    const { status, body } = await deltaPage(client, `/me/calendarView/delta?${query}`);
    expect({ status, code: body.error.code }).toEqual({ status: 400, code });
  });

  test("may have options that are not supported where the tenant passes over them", async () => {
    const calendars = { delta: { unsupportedOptions: "ignored" } } as const;
    const client = await graphClient({ scenario: scenario("lenient", withEmulation({ calendars })) });
    await client.post("/me/events", EVENT);
    const { lines } = await deltaRound(client, `${DELTA}&$select=id&$top=1`);
    expect(lines[0]?.subject).toBe("review");
  });

  test("heed zone, body and ids as preferred, each request for itself", async () => {
    const { get, id, patch, deltaLink } = await reviewed();
    await patch(`/me/events/${id}`, { subject: "review again" });
    const prefer =
      'outlook.timezone="Tokyo Standard Time", outlook.body-content-type="text", IdType="ImmutableId"';
    const { headers, body } = await deltaPage({ get }, deltaLink, { prefer });
    expect(headers.get("preference-applied")).toBe(
      'odata.track-changes, outlook.timezone="Tokyo Standard Time", outlook.body-content-type="text", IdType="ImmutableId"',
    );
    const [line] = body.value;
    expect(line).toMatchObject({
      start: { dateTime: "2026-03-02T18:00:00.0000000", timeZone: "Tokyo Standard Time" },
      body: { contentType: "text" },
    });
    expect(line?.id).not.toBe(id);
    expect((await get(`/me/events/${line?.id}`)).body.subject).toBe("review again");
    expect((await deltaPage({ get }, deltaLink)).body.value[0]?.id).toBe(id);
  });

  test("tell a removed event by the form of its id that is preferred", async () => {
    const { get, call, id, deltaLink } = await reviewed();
    const prefer = { prefer: 'IdType="ImmutableId"' };
    const known = (await deltaPage({ get }, DELTA, prefer)).body.value[0]?.id;
    await call("DELETE", `/me/events/${id}`);
    expect((await deltaPage({ get }, deltaLink, prefer)).body.value).toMatchObject([
      { id: known, "@removed": {} },
    ]);
  });

  test.each(["delta()", "microsoft.graph.delta", "microsoft.graph.delta()"])("may write %s", async (name) => {
    const { get } = await reviewed();
    const { lines, deltaLink } = await deltaRound({ get }, `/me/calendarView/${name}?${WINDOW}`);
    expect(inShort(lines)).toEqual(["review"]);
    expect(deltaLink).toContain(`/me/calendarView/${name}?$deltatoken=`);
  });
});

describe("links of a delta", () => {
  test("keep their window, whatever else the request says", async () => {
    const { get, patch, id, deltaLink } = await reviewed();
    await patch(`/me/events/${id}`, { subject: "review again" });
    const { lines } = await deltaRound(
      { get },
      `${deltaLink}&startDateTime=2020-01-01&endDateTime=2020-02-01`,
    );
    expect(inShort(lines)).toEqual(["review again"]);
  });

  test.each([
    ["made up", () => "$deltatoken=latest"],
    ["cut", (token: string) => `$deltatoken=${token.slice(0, -1)}`],
    ["changed", (token: string) => `$deltatoken=${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ["used as the other kind", (token: string) => `$skiptoken=${token}`],
    ["used as both kinds", (token: string) => `$skiptoken=${token}&$deltatoken=${token}`],
    ["empty within a round", () => "$skiptoken="],
  ])("are refused when their token is %s", async (_, query) => {
    const { get, deltaLink } = await reviewed();
    const { status, body } = await deltaPage({ get }, `/me/calendarView/delta?${query(tokenOf(deltaLink))}`);
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "BadRequest" });
  });

  test("are good for one calendar, one mailbox and one app", async () => {
    const { tenant, get, post, deltaLink } = await reviewed();
    const { body } = await post("/me/calendars", { name: "Rehearsals" });
    const query = `$deltatoken=${tokenOf(deltaLink)}`;
    const lost = { status: 410, body: { error: { code: "SyncStateInvalid" } } };
    expect(await deltaPage({ get }, `/me/calendars/${body.id}/calendarView/delta?${query}`)).toMatchObject(
      lost,
    );
    const colleague = await clientFor(tenant, { person: "colleague" });
    expect(await deltaPage(colleague, `/me/calendarView/delta?${query}`)).toMatchObject(lost);
    const otherApp = await clientFor(tenant, { claims: { appid: "5e2f6b1c-7a4d-4f0e-9b60-3f2f4f4c9a11" } });
    expect(await deltaPage(otherApp, deltaLink)).toMatchObject(lost);
  });

  test("work by every path to the same calendar", async () => {
    const { get, tenant, deltaLink } = await reviewed();
    const query = `$deltatoken=${tokenOf(deltaLink)}`;
    const { address } = tenant.people.requester;
    for (const path of ["/me/calendar/calendarView", `/users/${address}/calendarView`]) {
      expect((await deltaPage({ get }, `${path}/delta?${query}`)).status).toBe(200);
    }
  });

  test("stay good over a snapshot, and tell what happened before it and after it", async () => {
    const { tenant, post, call, id, deltaLink } = await reviewed();
    await call("DELETE", `/me/events/${id}`);
    const copy = createTenant({ scenario: scenarios.approvalRequired });
    copy.restore(tenant.snapshot());
    const client = await clientFor(copy, {});
    await client.post("/me/events", { ...EVENT, subject: "retrospective" });
    const expected = ["removed", "retrospective"];
    expect(inShort((await deltaRound(client, deltaLink)).lines)).toEqual(expected);
    await post("/me/events", { ...EVENT, subject: "retrospective" });
    expect(await deltaRound(client, deltaLink)).toEqual(
      await deltaRound({ get: (path) => call("GET", path) }, deltaLink),
    );
  });

  test("lead through a shared calendar to as much as its reader sees", async () => {
    const shared = scenario(
      "shared",
      withSharedCalendar("colleague", { with: "requester", role: "freeBusyRead" }),
    );
    const { tenant } = await graphClient({ scenario: shared });
    const owner = await clientFor(tenant, { person: "colleague" });
    await owner.post("/me/events", EVENT);
    const reader = await clientFor(tenant, { permissions: "Calendars.Read.Shared" });
    const path = `/users/${tenant.people.colleague.address}/calendarView/delta?${WINDOW}`;
    const { lines, deltaLink } = await deltaRound(reader, path);
    expect(inShort(lines)).toEqual(["Busy"]);
    await owner.post("/me/events", { ...EVENT, subject: "secret" });
    expect(inShort((await deltaRound(reader, deltaLink)).lines)).toEqual(["Busy"]);
  });
});
