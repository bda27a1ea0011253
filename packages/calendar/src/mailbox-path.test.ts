import { describe, expect, test } from "vitest";
import { type Answer, failureOf, impatientClock, page, scriptedGraph } from "../test/scripted-graph.ts";
import { collect } from "./collect.ts";
import { createCalendarClient } from "./create-calendar-client.ts";
import { buildDeleteEvent } from "./operations/delete-event.ts";
import { buildGetEvent } from "./operations/get-event.ts";
import { createCalendarSync } from "./sync/create-calendar-sync.ts";

const tokens = { getAccessToken: async () => "a.b.c" };
const root = "https://graph.microsoft.com/v1.0";

function setUp(...script: Answer[]) {
  const graph = scriptedGraph(...script);
  const options = { tokens, fetch: graph.fetch, clock: impatientClock(), mailbox: "megan@contoso.example" };
  return { graph, calendar: createCalendarClient(options), sync: createCalendarSync(options) };
}

describe("a client for a mailbox that is named", () => {
  test("asks for that one's calendars, and follows the service's own links", async () => {
    const next = `${root}/users('0f3a')/calendars/c/events?$skip=1`;
    const { graph, calendar } = setUp(
      Response.json({ id: "c" }),
      page([{ id: "e" }], next),
      page([]),
      Response.json({ timeZone: "UTC" }),
    );
    await calendar.calendars.get();
    expect(await collect(calendar.events.list({ calendarId: "c" }))).toHaveLength(1);
    await calendar.settings.get();
    expect(graph.requests.map(({ url }) => url)).toEqual([
      `${root}/users/megan%40contoso.example/calendar`,
      `${root}/users/megan%40contoso.example/calendars/c/events?$orderby=start/dateTime&$top=100`,
      next,
      `${root}/users/megan%40contoso.example/mailboxSettings`,
    ]);
  });

  test("asks so in a batch too, where nothing else of a request changes", async () => {
    const { graph, calendar } = setUp(
      Response.json({
        responses: [
          { id: "0", status: 200, body: { id: "e" } },
          { id: "1", status: 204 },
        ],
      }),
    );
    await calendar.batch([buildGetEvent({ id: "e" }), buildDeleteEvent({ id: "e", ifMatch: "*" })]);
    const batch = graph.requests[0] as Request;
    expect(batch.url).toBe(`${root}/$batch`);
    expect((await batch.json()).requests).toMatchObject([
      { id: "0", method: "GET", url: "/users/megan%40contoso.example/events/e" },
      { method: "DELETE", url: "/users/megan%40contoso.example/events/e", headers: { "if-match": "*" } },
    ]);
  });

  test("syncs and subscribes to that one", async () => {
    const { graph, sync } = setUp(
      Response.json({ value: [], "@odata.deltaLink": `${root}/users/0f3a/calendarView/delta?$deltatoken=1` }),
      Response.json({ id: "s", expirationDateTime: "2026-01-12T07:40:00.000Z" }, { status: 201 }),
    );
    await collect(sync.sync({ start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" }));
    await sync.subscriptions.create({ notificationUrl: "https://meetings.example/n", clientState: "secret" });
    const [delta, subscription] = graph.requests;
    expect(new URL(delta?.url ?? "").pathname).toBe("/v1.0/users/megan%40contoso.example/calendarView/delta");
    expect(await subscription?.json()).toMatchObject({ resource: "users/megan@contoso.example/events" });
  });

  test.each(["", "..", "megan%40contoso.example", "me gan"])(
    "is refused for the mailbox %j",
    async (mailbox) => {
      const create = async () => createCalendarClient({ tokens, mailbox });
      expect(await failureOf(create())).toMatchObject({
        kind: "invalidInput",
        field: "mailbox",
        value: mailbox,
      });
    },
  );
});
