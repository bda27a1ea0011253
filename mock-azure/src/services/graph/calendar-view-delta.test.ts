import { describe, expect, test } from "vitest";
import { deltaPage, deltaRound, inShort } from "../../../test/support/delta-rounds.ts";
import { type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withGroupCalendar } from "../../scenarios/with-group-calendar.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

const MARCH = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
const DELTA = `/me/calendarView/delta?${MARCH}`;

const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const on = (day: string, subject: string) => ({
  subject,
  start: at(`2026-${day}T09:00`),
  end: at(`2026-${day}T10:00`),
});

const create = async ({ post }: Pick<GraphClient, "post">, event: unknown): Promise<string> =>
  (await post("/me/events", event)).body.id;

/** A calendar with two events in March and one in May, and a link to what comes after them. */
async function march() {
  const client = await graphClient();
  const first = await create(client, on("03-02", "first"));
  const second = await create(client, on("03-09", "second"));
  const may = await create(client, on("05-04", "may"));
  const { lines, deltaLink } = await deltaRound(client, DELTA);
  const next = () => deltaRound(client, deltaLink);
  return { ...client, first, second, may, lines, deltaLink, next };
}

describe("GET /me/calendarView/delta", () => {
  test("begins with everything in the window, as a view shows it", async () => {
    const client = await march();
    const { status, headers, body } = await deltaPage(client, DELTA);
    expect(status).toBe(200);
    expect(body["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#Collection(event)");
    expect(headers.get("preference-applied")).toBe("odata.track-changes");
    const view = await client.get(`/me/calendarView?${MARCH}&$orderby=start/dateTime`);
    expect(body.value).toEqual(
      view.body.value.map((event) => ({ "@odata.type": "#microsoft.graph.event", ...event })),
    );
  });

  test("ends a round with a link to the next one, which tells nothing where nothing happened", async () => {
    const { deltaLink, next } = await march();
    expect(deltaLink).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/calendarView\/delta\?\$deltatoken=[\w-]+$/,
    );
    const { lines, deltaLink: after } = await next();
    expect(lines).toEqual([]);
    expect(after).toBe(deltaLink);
  });

  test("tells what was created and updated, whole and once, in the order it happened", async () => {
    const client = await march();
    await create(client, on("03-20", "third"));
    await client.patch(`/me/events/${client.first}`, { subject: "first again" });
    await client.patch(`/me/events/${client.first}`, { subject: "first for good" });
    const { lines } = await client.next();
    expect(inShort(lines)).toEqual(["third", "first for good"]);
    const { body } = await client.get(`/me/events/${client.first}`);
    const { "@odata.context": _, ...event } = body;
    expect(lines[1]).toEqual({ "@odata.type": "#microsoft.graph.event", ...event });
  });

  test("tells what was deleted by its id and nothing else", async () => {
    const { call, first, next } = await march();
    await call("DELETE", `/me/events/${first}`);
    const { lines, deltaLink } = await next();
    expect(lines).toEqual([
      { "@odata.type": "#microsoft.graph.event", id: first, "@removed": { reason: "deleted" } },
    ]);
    expect((await deltaRound({ get: (path) => call("GET", path) }, deltaLink)).lines).toEqual([]);
  });

  test("tells what moves out of the window as removed, and what moves into it whole", async () => {
    const { patch, first, may, next } = await march();
    const { start, end } = on("05-05", "");
    await patch(`/me/events/${first}`, { start, end });
    await patch(`/me/events/${may}`, { start: on("03-30", "").start, end: on("03-30", "").end });
    const { lines } = await next();
    expect(lines[0]).toMatchObject({ id: first, "@removed": { reason: "deleted" } });
    expect(lines[1]).toMatchObject({ id: may, subject: "may" });
  });

  test("tells what happens outside of the window as removed, though it never was in it", async () => {
    const client = await march();
    const june = await create(client, on("06-01", "june"));
    await client.patch(`/me/events/${client.may}`, { subject: "still may" });
    const { lines } = await client.next();
    expect(lines.map(({ id }) => id)).toEqual([june, client.may]);
    expect(inShort(lines)).toEqual(["removed", "removed"]);
  });

  test("forgets what was created and deleted between two rounds but for its id", async () => {
    const client = await march();
    const short = await create(client, on("03-21", "short"));
    await client.call("DELETE", `/me/events/${short}`);
    expect((await client.next()).lines).toMatchObject([{ id: short, "@removed": { reason: "deleted" } }]);
  });

  test("gives each round its own link: an old one tells everything since", async () => {
    const client = await march();
    await create(client, on("03-20", "third"));
    const { deltaLink } = await client.next();
    await create(client, on("03-21", "fourth"));
    expect(inShort((await deltaRound(client, deltaLink)).lines)).toEqual(["fourth"]);
    expect(inShort((await client.next()).lines)).toEqual(["third", "fourth"]);
  });

  test("knows events of one calendar from those of another", async () => {
    const client = await graphClient();
    const { body } = await client.post("/me/calendars", { name: "Rehearsals" });
    const { deltaLink } = await deltaRound(client, `/me/calendars/${body.id}/calendarView/delta?${MARCH}`);
    await create(client, on("03-20", "elsewhere"));
    await client.post(`/me/calendars/${body.id}/events`, on("03-21", "rehearsal"));
    expect(inShort((await deltaRound(client, deltaLink)).lines)).toEqual(["rehearsal"]);
  });

  test("tells a group's members what changes in its calendar", async () => {
    const dispatch = scenario("dispatch", withGroup("Dispatch", "requester"), withGroupCalendar("Dispatch"));
    const client = await graphClient({ scenario: dispatch, permissions: "Group.ReadWrite.All" });
    const group = `/groups/${client.tenant.snapshot().data.groups.find(({ displayName }) => displayName === "Dispatch")?.id}`;
    const { deltaLink } = await deltaRound(client, `${group}/calendarView/delta?${MARCH}`);
    await client.post(`${group}/events`, on("03-20", "shift change"));
    expect(inShort((await deltaRound(client, deltaLink)).lines)).toEqual(["shift change"]);
    expect((await client.get(`${group}/events/delta`)).status).toBe(400);
  });
});

describe("pages of a delta", () => {
  const many = scenario("many", withManyEvents("requester", 130));
  const DECEMBER = "/me/calendarView/delta?startDateTime=2026-01-01&endDateTime=2026-02-01";
  const prefer = (size: number) => ({ prefer: `odata.maxpagesize=${String(size)}` });

  test("have fifty lines, or as many as are preferred, each line once", async () => {
    const client = await graphClient({ scenario: many });
    const { pages } = await deltaRound(client, DECEMBER);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 30]);
    const sizes = await deltaRound(client, DECEMBER, prefer(45));
    expect(sizes.pages.map((page) => page.length)).toEqual([45, 45, 40]);
    expect(sizes.lines).toEqual(pages.flat());
    expect(new Set(sizes.lines.map(({ id }) => id)).size).toBe(130);
  });

  test("say that the preferred size was heeded, each for itself", async () => {
    const client = await graphClient({ scenario: many });
    const { headers, body } = await deltaPage(client, DECEMBER, prefer(2));
    expect(headers.get("preference-applied")).toBe("odata.track-changes, odata.maxpagesize=2");
    const next = await deltaPage(client, body["@odata.nextLink"] ?? "");
    expect(next.body.value).toHaveLength(50);
    expect(next.headers.get("preference-applied")).toBe("odata.track-changes");
  });

  test("are the same when they are asked for again", async () => {
    const client = await graphClient({ scenario: many });
    const { body } = await deltaPage(client, DECEMBER, prefer(7));
    const link = body["@odata.nextLink"] ?? "";
    const [one, other] = [await deltaPage(client, link), await deltaPage(client, link)];
    expect(other.body).toEqual(one.body);
  });

  test("leave no hole where the calendar changes meanwhile: the next round tells of it", async () => {
    const client = await graphClient({ scenario: many });
    const { lines } = await deltaRound(client, DECEMBER);
    const [gone, late, moved] = [lines[3]?.id, lines[100]?.id, lines[120]?.id];
    const first = await deltaPage(client, DECEMBER);
    await client.call("DELETE", `/me/events/${gone}`);
    await client.call("DELETE", `/me/events/${late}`);
    // From behind the place that the pages have come to, to before it.
    await client.patch(`/me/events/${moved}`, {
      start: at("2026-01-03T08:00"),
      end: at("2026-01-03T08:10"),
    });
    const rest = await deltaRound(client, first.body["@odata.nextLink"] ?? "");
    const shown = [...first.body.value, ...rest.lines].map(({ id }) => id);
    expect(shown).toContain(gone);
    expect(shown).not.toContain(late);
    expect(shown).not.toContain(moved);
    const next = await deltaRound(client, rest.deltaLink);
    expect(next.lines.map(({ id }) => id)).toEqual([gone, late, moved]);
    expect(next.lines.map((line) => line["@removed"] !== undefined)).toEqual([true, true, false]);
  });

  test("of changes leave to the next round what changes while they are read", async () => {
    const client = await graphClient();
    const { deltaLink } = await deltaRound(client, DELTA);
    const ids: string[] = [];
    for (const day of ["02", "03", "04", "05"]) ids.push(await create(client, on(`03-${day}`, day)));
    const first = await deltaPage(client, deltaLink, prefer(2));
    expect(inShort(first.body.value)).toEqual(["02", "03"]);
    await client.patch(`/me/events/${ids[3]}`, { subject: "05 again" });
    const rest = await deltaRound(client, first.body["@odata.nextLink"] ?? "", prefer(2));
    expect(inShort(rest.lines)).toEqual(["04"]);
    expect(inShort((await deltaRound(client, rest.deltaLink)).lines)).toEqual(["05 again"]);
  });
});
