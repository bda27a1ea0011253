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
} from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { signedInCredential } from "./support/signed-in.ts";

const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const REVIEW = {
  subject: "O'Neil's review",
  start: at("2026-01-05T09:00:00"),
  end: at("2026-01-05T10:00:00"),
  categories: ["Red"],
};

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

interface Page {
  readonly "@odata.count"?: number;
  readonly value: readonly { readonly id: string; readonly subject: string }[];
}

/**
 * A request as the client takes it into a batch. It takes the host off, and leaves a version on.
 *
 * @see https://github.com/microsoftgraph/msgraph-sdk-javascript/issues/1451
 */
const part = (path: string, init: RequestInit = {}) =>
  new Request(`https://graph.microsoft.com${path}`, init);

const creating = (subject: string) =>
  part("/me/events", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...REVIEW, subject }),
  });

describe("@microsoft/microsoft-graph-client with queries", () => {
  test("filters, orders, counts and selects", async () => {
    const client = await connected(withEvents("requester", REVIEW), withManyEvents("requester", 20));
    const page = (await client
      .api("/me/events")
      .filter("subject eq 'O''Neil''s review' and categories/any(c:c eq 'red')")
      .orderby("subject")
      .select(["subject", "categories"])
      .count(true)
      .get()) as Page;
    expect(page).toMatchObject({
      "@odata.count": 1,
      value: [{ subject: "O'Neil's review", categories: ["Red"] }],
    });
    expect(await client.api("/me/calendars").filter("name eq 'calendar'").get()).toMatchObject({
      value: [{ name: "Calendar" }],
    });
  });

  test.each([
    ["id eq 'x'", "ErrorInvalidProperty"],
    ["attendees/any(a:a/emailAddress/address eq 'x')", "UnsupportedEntityExpression"],
    ["subject eq", "RequestBroker--ParseUri"],
  ])("hears what is wrong with %s", async (filter, code) => {
    const client = await connected();
    const failure = await failureOf(client.api("/me/events").filter(filter).get());
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject({ statusCode: 400, code });
  });

  test("sends a batch, and finds each answer by its id", async () => {
    const client = await connected(withEvents("requester", REVIEW));
    const content = await new BatchRequestContent([
      { id: "list", request: part("/me/events?$select=subject") },
      { id: "new", request: creating("New") },
      { id: "none", request: part("/me/events/AAMk") },
    ]).getContent();
    const responses = new BatchResponseContent(await client.api("/$batch").post(content));
    expect(responses.getResponseById("new").status).toBe(201);
    expect(await responses.getResponseById("list").json()).toMatchObject({
      value: [{ subject: "O'Neil's review" }],
    });
    expect(await responses.getResponseById("none").json()).toMatchObject({
      error: { code: "ErrorInvalidIdMalformed" },
    });
  });

  test("hears of a batch whose addresses name the version", async () => {
    const client = await connected();
    const content = await new BatchRequestContent([
      { id: "1", request: part("/v1.0/me/events") },
    ]).getContent();
    const responses = new BatchResponseContent(await client.api("/$batch").post(content));
    expect(await responses.getResponseById("1").json()).toMatchObject({
      error: { message: "Resource not found for the segment 'v1.0'." },
    });
  });

  test("sends a chain, which ends where one of it fails", async () => {
    const client = await connected();
    const batch = new BatchRequestContent([
      { id: "1", request: creating("First") },
      { id: "2", request: part("/me/events/AAMk", { method: "DELETE" }), dependsOn: ["1"] },
      { id: "3", request: creating("Third"), dependsOn: ["2"] },
    ]);
    const responses = new BatchResponseContent(await client.api("/$batch").post(await batch.getContent()));
    expect([...responses.getResponsesIterator()].map(([id, { status }]) => [id, status])).toEqual([
      ["1", 201],
      ["2", 400],
      ["3", 424],
    ]);
    expect(((await client.api("/me/events").get()) as Page).value).toHaveLength(1);
  });

  test("works with ids that stay", async () => {
    const client = await connected(withEvents("requester", REVIEW));
    const prefer = 'IdType="ImmutableId"';
    const { value } = (await client.api("/me/events").header("Prefer", prefer).get()) as Page;
    const id = value[0]?.id ?? "";
    expect(id).toMatch(/^AAkA/);
    expect(await client.api(`/me/events/${id}`).get()).toMatchObject({ subject: "O'Neil's review" });
  });
});
