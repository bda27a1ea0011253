import { describe, expect, test } from "vitest";
import {
  type GraphBody,
  type GraphClient,
  graphClient,
  signGraphToken,
} from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

const many = scenario("many", withManyEvents("requester", 95));

/** Everything a list gives, page by page. */
async function allPages({ get }: GraphClient, path: string, headers: Readonly<Record<string, string>> = {}) {
  const pages: GraphBody["value"][] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { body } = await get(next, headers);
    pages.push(body.value);
    next = body["@odata.nextLink"];
  }
  return pages;
}

describe("GET /me/events", () => {
  test.each([
    ["", [10, 10, 10, 10, 10, 10, 10, 10, 10, 5]],
    ["?$top=40", [40, 40, 15]],
    ["?$top=95", [95]],
    ["?$top=50&$skip=90", [5]],
    ["?$skip=95", [0]],
  ])("gives each event once over the pages of %j", async (query, sizes) => {
    const client = await graphClient({ scenario: many });
    const pages = await allPages(client, `/me/events${query}`);
    expect(pages.map((page) => page.length)).toEqual(sizes);
    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("C050: gives ten events and the way to more, in no order of time, where nothing is asked for", async () => {
    const { get } = await graphClient({ scenario: many });
    const view = await get("/me/calendarView?startDateTime=2025-01-01&endDateTime=2027-01-01");
    const starts = view.body.value.map(({ start }) => start.dateTime);
    expect([starts.length, view.body["@odata.nextLink"] !== undefined]).toEqual([10, true]);
    expect(starts).not.toEqual(starts.toSorted());
    const ordered = await get(
      "/me/calendarView?startDateTime=2025-01-01&endDateTime=2027-01-01&$orderby=start/dateTime&$top=95",
    );
    const all = ordered.body.value.map(({ start }) => start.dateTime);
    expect([all.length, all]).toEqual([95, all.toSorted()]);
  });

  test("gives the newest first where no order is asked for", async () => {
    const client = await graphClient({ scenario: many });
    const created = (await allPages(client, "/me/events"))
      .flat()
      .map(({ createdDateTime }) => createdDateTime);
    expect(created).toEqual(created.toSorted().toReversed());
  });

  test("keeps the request's options in the address of the next page, and adds how much to skip", async () => {
    const { get } = await graphClient({ scenario: many });
    const { body } = await get(
      "/me/events?$select=subject&$orderby=start/dateTime%20desc&$top=3&$skip=3&x=a%2Bb",
    );
    const next = new URL(body["@odata.nextLink"] ?? "");
    expect(Object.fromEntries(next.searchParams)).toEqual({
      $select: "subject",
      $orderby: "start/dateTime desc",
      $top: "3",
      $skip: "6",
      x: "a+b",
    });
  });

  test("takes a preferred page size, and says that it did", async () => {
    const { get } = await graphClient({ scenario: many });
    const { headers, body } = await get("/me/events", { prefer: "odata.maxpagesize=25" });
    expect(body.value).toHaveLength(25);
    expect(headers.get("preference-applied")).toBe("odata.maxpagesize=25");
    const other = await get("/me/events?$top=5", { prefer: "odata.maxpagesize=25" });
    expect(other.body.value).toHaveLength(5);
    expect(other.headers.get("preference-applied")).toBeNull();
  });

  test("counts what is on all pages, and gives none where none is wanted", async () => {
    const { get } = await graphClient({ scenario: many });
    expect((await get("/me/events?$count=true&$top=0")).body).toEqual({
      "@odata.context": expect.any(String),
      "@odata.count": 95,
      value: [],
    });
  });

  test.each([
    ["/me/events/$count", "95"],
    ["/me/calendar/events/$count?$top=3&$skip=90", "95"],
    ["/me/events/$count?$filter=startswith(subject,'Lunch')", "11"],
  ])("answers %s with a number as plain text", async (path, count) => {
    const { tenant } = await graphClient({ scenario: many });
    const token = await signGraphToken(tenant, {});
    const answer = await tenant.fetch(
      new Request(`${tenant.origins.graph}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } }),
    );
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(await answer.text()).toBe(count);
  });

  const day = (n: number) => ({ dateTime: `2026-02-0${String(n)}T09:00`, timeZone: "UTC" });
  const named = scenario(
    "named",
    withEvents(
      "requester",
      ...[
        ["b", 3],
        ["A", 2],
        ["c", 1],
        ["a", 4],
      ].map(([subject, n]) => ({ subject: String(subject), start: day(Number(n)), end: day(Number(n)) })),
    ),
  );

  test.each([
    ["start/dateTime", ["c", "A", "b", "a"]],
    ["start/dateTime desc", ["a", "b", "A", "c"]],
    ["subject desc,start/dateTime", ["c", "b", "A", "a"]],
    ["subject,start/dateTime desc", ["a", "A", "b", "c"]],
  ])("orders by %s", async (order, subjects) => {
    const client = await graphClient({ scenario: named });
    const pages = await allPages(client, `/me/events?$top=3&$orderby=${encodeURIComponent(order)}`);
    expect(pages.flat().map(({ subject }) => subject)).toEqual(subjects);
  });

  test("orders by the moment of the last change", async () => {
    const { tenant, get, patch } = await graphClient({ scenario: named });
    const [oldest] = (await get("/me/events?$orderby=subject desc&$top=1")).body.value;
    tenant.clock.advance({ minutes: 1 });
    await patch(`/me/events/${oldest?.id ?? ""}`, { showAs: "free" });
    expect((await get("/me/events?$orderby=lastModifiedDateTime desc&$top=1")).body.value[0]?.id).toBe(
      oldest?.id,
    );
  });

  test("lists the default calendar only", async () => {
    const { get, post } = await graphClient({ scenario: named });
    const { id } = (await post("/me/calendars", { name: "Other" })).body;
    const path = `/me/calendars/${id}/events`;
    await post(path, { subject: "there", start: day(1), end: day(1) });
    expect((await get("/me/events")).body.value).toHaveLength(4);
    const { body } = await get(path);
    expect(body.value).toMatchObject([{ subject: "there" }]);
    expect(body["@odata.context"]).toContain(`/calendars('${id}')/events`);
  });

  test("lets an application read the mailbox of a user it names", async () => {
    const { get } = await graphClient({ scenario: named, person: null, permissions: "Calendars.Read" });
    expect((await get("/users/maya.okafor@fjordline.example/events")).body.value).toHaveLength(4);
    expect((await get("/me/events")).body.error.message).toBe(
      "/me request is only valid with delegated authentication flow.",
    );
  });

  test("gives the same bytes for the same scenario", async () => {
    const text = async () =>
      JSON.stringify((await (await graphClient({ scenario: many })).get("/me/events?$top=95")).body);
    expect(await text()).toBe(await text());
  });
});
