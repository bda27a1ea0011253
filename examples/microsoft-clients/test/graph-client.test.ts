import {
  type ScenarioStep,
  scenario,
  withEvents,
  withManyEvents,
  withUserConsent,
} from "@consentra/mock-azure";
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
} from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { signedInCredential } from "./support/signed-in.ts";

const BERLIN = "W. Europe Standard Time";
const at = (dateTime: string) => ({ dateTime, timeZone: BERLIN });

/** Mondays and Thursdays at nine in Berlin. */
const STANDUP = {
  subject: "stand-up",
  start: at("2026-01-05T09:00:00"),
  end: at("2026-01-05T09:30:00"),
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday", "thursday"] },
    range: { type: "noEnd", startDate: "2026-01-05" },
  },
} as const;

let world: InterceptedTenant;
afterEach(() => world.close());

async function connected(...steps: readonly ScenarioStep[]) {
  world = interceptTenant(
    scenario("graph-client", withUserConsent("microsoft-user-default-legacy"), ...steps),
  );
  const authProvider = new TokenCredentialAuthenticationProvider(await signedInCredential(world), {
    scopes: [CALENDAR],
  });
  return Client.initWithMiddleware({ authProvider });
}

interface Item {
  readonly id: string;
  readonly subject: string;
}

interface Page {
  readonly value: Item[];
  readonly "@odata.nextLink"?: string;
}

describe("@microsoft/microsoft-graph-client", () => {
  test("creates, reads, updates and deletes an event", async () => {
    const client = await connected();
    const { recurrence: _, ...single } = STANDUP;
    const created = (await client.api("/me/events").post(single)) as Item;
    await client.api(`/me/events/${created.id}`).update({ subject: "renamed" });
    expect(
      await client.api(`/me/events/${created.id}`).header("Prefer", `outlook.timezone="${BERLIN}"`).get(),
    ).toMatchObject({
      subject: "renamed",
      start: { dateTime: "2026-01-05T09:00:00.0000000", timeZone: BERLIN },
    });
    await client.api(`/me/events/${created.id}`).delete();
    const failure = await failureOf(client.api(`/me/events/${created.id}`).get());
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject({ statusCode: 404, code: "ErrorItemNotFound" });
  });

  test("iterates over all pages of a list, once over each event", async () => {
    const client = await connected(withManyEvents("requester", 95));
    const first = (await client.api("/me/events").top(20).select("subject").get()) as Page;
    const ids: string[] = [];
    await new PageIterator(client, first, ({ id }: Item) => {
      ids.push(id);
      return true;
    }).iterate();
    expect([ids.length, new Set(ids).size]).toEqual([95, 95]);
  });

  test("sees a series as its occurrences", async () => {
    const client = await connected(withEvents("requester", STANDUP));
    const { value } = (await client
      .api("/me/calendarView")
      .query({ startDateTime: "2026-03-23T00:00:00Z", endDateTime: "2026-04-03T00:00:00Z" })
      .orderby("start/dateTime")
      .get()) as {
      readonly value: readonly { readonly type: string; readonly start: { readonly dateTime: string } }[];
    };
    expect(value.map(({ type, start }) => [type, start.dateTime.slice(0, 16)])).toEqual([
      ["occurrence", "2026-03-23T08:00"],
      ["occurrence", "2026-03-26T08:00"],
      ["occurrence", "2026-03-30T07:00"],
      ["occurrence", "2026-04-02T07:00"],
    ]);
  });

  test("sends a batch and reads each answer", async () => {
    const client = await connected(withEvents("requester", STANDUP));
    const content = new BatchRequestContent([
      { id: "1", request: new Request("https://graph.microsoft.com/me/events", { method: "GET" }) },
      { id: "2", request: new Request("https://graph.microsoft.com/me/events/AAMk", { method: "GET" }) },
    ]);
    const answer = new BatchResponseContent(
      (await client.api("/$batch").post(await content.getContent())) as ConstructorParameters<
        typeof BatchResponseContent
      >[0],
    );
    expect(await answer.getResponseById("1").json()).toMatchObject({ value: [{ subject: "stand-up" }] });
    expect(answer.getResponseById("2").status).toBe(400);
  });

  test("tries again after a throttled answer, when it says", async () => {
    const client = await connected(withEvents("requester", STANDUP));
    world.tenant.plan({
      route: "graph.list-events",
      answer: { kind: "status", status: 429, retryAfterSeconds: 0 },
    });
    expect(await client.api("/me/events").get()).toMatchObject({ value: [{ subject: "stand-up" }] });
    const met = world.tenant.journal().filter(({ change }) => change.kind === "fault-met");
    expect(met).toHaveLength(1);
  });
});
