import { describe, expect, test } from "vitest";
import {
  type GraphBody,
  type GraphClient,
  type GraphClientOptions,
  graphClient,
} from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: GraphBody;
}

interface Item {
  readonly id?: string;
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const EVENT = { subject: "One", start: at("2026-03-02T09:00"), end: at("2026-03-02T10:00") };
const JSON_TYPE = { "Content-Type": "application/json" };
const post = (subject: string, ...dependsOn: readonly string[]): Item => ({
  method: "POST",
  url: "/me/events",
  headers: JSON_TYPE,
  body: { ...EVENT, subject },
  ...(dependsOn.length > 0 && { dependsOn }),
});

async function send({ post: call }: GraphClient, ...items: readonly Item[]) {
  const requests = items.map((item, at) => ({ id: String(at + 1), method: "GET", ...item }));
  const answer = await call("/$batch", { requests });
  const { responses = [] } = answer.body as unknown as { responses?: readonly Part[] };
  const part = (id: string): Part => {
    const found = responses.find((one) => one.id === id);
    if (!found) throw new Error(`There is no answer to request ${id}.`);
    return found;
  };
  return { ...answer, responses, part };
}

/** The body of an answer that is no JSON. */
const textOf = (part: Part | undefined): string => part?.body as unknown as string;

const few = (options: GraphClientOptions = {}) =>
  graphClient({ scenario: scenario("few", withManyEvents("requester", 12)), ...options });

describe("POST /$batch", () => {
  test("answers each request as its own route does", async () => {
    const client = await few();
    const { status, headers, part } = await send(
      client,
      { url: "/me?$select=displayName" },
      { url: "me/events?$filter=startswith(subject,'Re')&$select=subject" },
      { url: "/me/events/AAMk" },
      post("New"),
      { url: "/me/events/$count" },
    );
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^application\/json/);
    const { id: _, ...profile } = part("1");
    expect(profile).toEqual({
      status: 200,
      headers: {
        "Cache-Control": "private",
        "Content-Type": expect.stringMatching(/^application\/json;odata/),
        "OData-Version": "4.0",
        "x-mock-azure-because": expect.any(String),
      },
      body: (await client.get("/me?$select=displayName")).body,
    });
    expect(part("2").body.value).toHaveLength(2);
    expect(part("3")).toMatchObject({ status: 400, body: { error: { code: "ErrorInvalidIdMalformed" } } });
    expect(part("4")).toMatchObject({ status: 201, body: { subject: "New" } });
    expect(part("4").headers).toMatchObject({
      ETag: part("4").body["@odata.etag"],
      Location: `https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(part("4").body.id)}`,
    });
    expect(atob(textOf(part("5")))).toBe("13");
  });

  test("runs requests in their order, and answers those that do not wait the other way round", async () => {
    const client = await graphClient();
    const { responses } = await send(client, post("a"), post("b"), { url: "/me/events/$count" });
    expect(responses.map(({ id }) => id)).toEqual(["3", "2", "1"]);
    expect(atob(textOf(responses[0]))).toBe("2");
    const created = client.tenant.journal().map(({ route, change }) => [route, change.kind]);
    expect(created).toEqual([
      ["graph.create-event", "event-created"],
      ["graph.create-event", "event-created"],
    ]);
  });

  test("gives the same bytes for the same batch", async () => {
    const text = async () => JSON.stringify((await send(await few(), post("a"), { url: "/me/events" })).body);
    expect(await text()).toBe(await text());
  });

  test("makes no request whose dependency has failed, nor those that wait for it in turn", async () => {
    const client = await graphClient();
    const { status, responses } = await send(
      client,
      post("a"),
      { url: "/me/events/AAMk", dependsOn: ["1"] },
      post("b", "2"),
      post("c", "3"),
    );
    expect(status).toBe(200);
    expect(responses.map(({ id, status: own }) => [id, own])).toEqual([
      ["1", 201],
      ["2", 400],
      ["3", 424],
      ["4", 424],
    ]);
    expect(responses[2]).toMatchObject({
      headers: { "Content-Type": "application/json" },
      body: { error: { code: "FailedDependency", innerError: { date: "2026-01-05T09:00:00" } } },
    });
    expect((await client.get("/me/events")).body.value).toHaveLength(1);
  });

  test("lets all requests wait for the first one", async () => {
    const { responses } = await send(await graphClient(), post("a"), post("b", "1"), post("c", "1"));
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ["1", 201],
      ["2", 201],
      ["3", 201],
    ]);
  });

  test("heeds the headers of each request, and passes over an authorization of its own", async () => {
    const client = await graphClient();
    const { body } = await client.post("/me/events", EVENT);
    const path = `/me/events/${body.id}`;
    const prefer = 'IdType="ImmutableId", outlook.timezone="Pacific Standard Time"';
    const { part } = await send(
      client,
      { url: path, headers: { Prefer: prefer, Authorization: "Bearer nonsense" } },
      { url: path, method: "DELETE", headers: { "If-Match": 'W/"old"' } },
      { url: "/me/nothing", headers: { "client-request-id": "11111111-2222-4333-8444-555555555555" } },
    );
    expect(part("1").body.id).toMatch(/^AAkA/);
    expect(part("1").body.start.timeZone).toBe("Pacific Standard Time");
    expect(part("1").headers["Preference-Applied"]).toContain("ImmutableId");
    expect(part("2")).toMatchObject({ status: 412, body: { error: { code: "ErrorIrresolvableConflict" } } });
    expect(part("3").body.error.innerError?.["client-request-id"]).toBe(
      "11111111-2222-4333-8444-555555555555",
    );
  });

  test("puts requests under the ids of the batch", async () => {
    const { headers, part } = await send(await graphClient(), { url: "/me/nothing" }, { url: "/me/nobody" });
    for (const id of ["1", "2"]) {
      expect(part(id).body.error.innerError).toMatchObject({
        "request-id": headers.get("request-id"),
        "client-request-id": headers.get("client-request-id"),
      });
    }
  });

  test("gives next links that are whole addresses, which a batch takes without host and version", async () => {
    const client = await few();
    const first = await send(client, { url: "/me/events?$select=subject" });
    const next = first.part("1").body["@odata.nextLink"] ?? "";
    expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/events\?/);
    const second = await send(client, { url: next.replace("https://graph.microsoft.com/v1.0", "") });
    expect(second.part("1").body.value).toHaveLength(2);
  });

  test.each([
    [
      "https://graph.microsoft.com/v1.0/me",
      "RequestBroker--ParseUri",
      "Resource not found for the segment 'https:'.",
    ],
    ["/v1.0/me", "RequestBroker--ParseUri", "Resource not found for the segment 'v1.0'."],
    ["/$batch", "BadRequest", "A batch cannot be part of a batch."],
    ["$BATCH?x=1", "BadRequest", "A batch cannot be part of a batch."],
  ])("refuses a request for %s, and no other with it", async (url, code, message) => {
    const batch = { method: "POST", url, headers: JSON_TYPE, body: { requests: [] } };
    const { status, part } = await send(await graphClient(), batch, { url: "/me" });
    expect([status, part("2").status]).toEqual([200, 200]);
    expect(part("1")).toMatchObject({ status: 400, body: { error: { code, message } } });
  });

  test("C058: answers 200 where requests fail, with what each met", async () => {
    const client = await graphClient();
    client.tenant.plan({
      route: "graph.list-events",
      answer: { kind: "status", status: 429, retryAfterSeconds: 7 },
    });
    client.tenant.plan({ route: "graph.list-calendars", answer: { kind: "connection-lost" } });
    const { status, part } = await send(
      client,
      { url: "/me/events" },
      { url: "/me/calendars" },
      { url: "/me/calendar" },
    );
    expect(status).toBe(200);
    expect(part("1")).toMatchObject({
      status: 429,
      headers: { "Retry-After": "7" },
      body: { error: { code: "TooManyRequests" } },
    });
    expect(part("2")).toMatchObject({ status: 504, body: { error: { code: "UnknownError" } } });
    expect(part("3").status).toBe(200);
  });

  test("judges the token once for all, and permissions for each", async () => {
    const unsigned = await (await graphClient()).get("/$batch", { authorization: "" });
    expect(unsigned.status).toBe(405);
    const client = await graphClient({ permissions: "User.Read Calendars.Read" });
    const { part } = await send(client, { url: "/me/events" }, post("a"));
    expect([part("1").status, part("2").status]).toEqual([200, 403]);
    client.tenant.clock.advance({ hours: 2 });
    const expired = await send(client, { url: "/me" });
    expect(expired).toMatchObject({ status: 401, body: { error: { code: "InvalidAuthenticationToken" } } });
  });

  test.each([
    ["{", 400, "Unable to read JSON"],
    ['{"requests":[]}', 400, "Invalid batch payload format."],
    ['{"requests":[{"id":"1","method":"POST","url":"/me/events"}]}', 400, "Write request id : 1"],
  ])("refuses %s as a batch, with nothing done", async (body, status, message) => {
    const { call, tenant } = await graphClient();
    const answer = await call("POST", "/$batch", { body });
    expect(answer).toMatchObject({ status, body: { error: { code: "BadRequest" } } });
    expect(answer.body.error.message).toContain(message);
    expect(tenant.journal()).toEqual([]);
  });

  test("says in its reasons how the requests hang together", async () => {
    const { headers } = await send(await graphClient(), post("a"), post("b", "1"));
    expect(headers.get("x-mock-azure-because")).toContain(
      "graph.batch: 2 requests, each after the one before it",
    );
  });
});
