import { describe, expect, test } from "vitest";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import type { LimitSwitches } from "../../domain/limits/limit-switches.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const limited = (limits: Partial<LimitSwitches>) => scenario("limited", withEmulation({ limits }));
const statusesOf = async (...calls: readonly Promise<{ readonly status: number }>[]) =>
  (await Promise.all(calls)).map(({ status }) => status);
const times = (count: number, { get }: GraphClient, path = "/me/events") =>
  Array.from({ length: count }, () => get(path));

describe("limits of a mailbox", () => {
  test("let four requests of an application be under way and refuse the fifth", async () => {
    const client = await graphClient();

    const answers = await Promise.all(times(5, client));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    expect(answers[4]?.body.error).toMatchObject({
      code: "ApplicationThrottled",
      message: "Application is over its MailboxConcurrency limit.",
    });
    expect(answers[4]?.headers.get("retry-after")).toBe("2");
    expect(await statusesOf(...times(4, client))).toEqual([200, 200, 200, 200]);
  });

  test("know a mailbox by whatever name, and count each mailbox and application by itself", async () => {
    const permissions = "Calendars.Read";
    const maya = await graphClient({ person: null, permissions });
    const { requester, colleague } = maya.tenant.people;
    const id = (await clientFor(maya.tenant, {}).then(({ get }) => get("/me"))).body.id;
    const other = await clientFor(maya.tenant, {
      person: null,
      permissions,
      claims: { appid: "00000000-0000-4000-8000-000000000001" },
    });
    const mailbox = (name: string) => `/users/${name}/events`;

    expect(
      await statusesOf(
        ...times(2, maya, mailbox(requester.address)),
        ...times(2, maya, mailbox(id)),
        ...times(1, maya, mailbox(requester.address.toUpperCase())),
        ...times(1, maya, mailbox(colleague.address)),
        ...times(1, other, mailbox(id)),
      ),
    ).toEqual([200, 200, 200, 200, 429, 200, 200]);
  });

  test("count all mailboxes of an application together where the tenant is one that does", async () => {
    const client = await graphClient({
      person: null,
      permissions: "Calendars.Read",
      scenario: limited({ concurrencyScope: "app" }),
    });
    const { requester, colleague } = client.tenant.people;

    expect(
      await statusesOf(
        ...times(3, client, `/users/${requester.address}/events`),
        ...times(2, client, `/users/${colleague.address}/events`),
      ),
    ).toEqual([200, 200, 200, 200, 429]);
  });

  test("do not count what lies in the directory", async () => {
    expect(await statusesOf(...times(9, await graphClient(), "/me"))).toEqual(Array(9).fill(200));
  });

  test("come after the token, whose refusals are its own", async () => {
    const client = await graphClient({ permissions: "User.Read" });

    expect(await statusesOf(...times(6, client))).toEqual(Array(6).fill(403));
  });

  test("hold in a batch, which has its requests wait for each other", async () => {
    const client = await graphClient();
    const requests = Array.from({ length: 6 }, (_, at) => ({
      id: String(at),
      method: "GET",
      url: "/me/events",
    }));
    const batch = client.post("/$batch", { requests });
    const { responses } = (await batch).body as unknown as { responses: { status: number }[] };

    expect(responses.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  test("refuse what a batch has too much where the tenant is one that does, each with its own time to come again", async () => {
    const client = await graphClient({ scenario: limited({ batches: "throttled" }) });
    const requests = Array.from({ length: 6 }, (_, at) => ({
      id: String(at),
      method: "GET",
      url: at === 5 ? "/me" : "/me/events",
    }));

    const { status, body } = await client.post("/$batch", { requests });

    const { responses } = body as unknown as {
      responses: { id: string; status: number; headers: Readonly<Record<string, string>> }[];
    };
    expect(status).toBe(200);
    expect(Object.fromEntries(responses.map((one) => [one.id, one.status]))).toEqual({
      0: 200,
      1: 200,
      2: 200,
      3: 200,
      4: 429,
      5: 200,
    });
    expect(responses.find(({ id }) => id === "4")?.headers["Retry-After"]).toBe("2");
  });

  test("count requests for ten minutes, refused ones too, and begin anew then", async () => {
    const client = await graphClient({ scenario: limited({ requestsPerTenMinutes: 3 }) });
    for (let call = 0; call < 3; call += 1) expect((await client.get("/me/events")).status).toBe(200);
    client.tenant.clock.advance({ minutes: 4 });

    const { status, headers, body } = await client.get("/me/calendars");

    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("360");
    expect(body).toEqual({
      error: {
        code: "TooManyRequests",
        message: "Please retry again later.",
        innerError: {
          code: "429",
          message: "Please retry after",
          status: "429",
          date: "2026-01-05T09:04:00",
          "request-id": expect.any(String) as string,
          "client-request-id": expect.any(String) as string,
        },
      },
    });
    client.tenant.clock.advance({ minutes: 6 });
    expect((await client.get("/me/calendars")).status).toBe(200);
  });

  test("leave the time to come again out where the tenant is one that does", async () => {
    const client = await graphClient({ scenario: limited({ concurrentRequests: 0, retryAfter: "none" }) });

    const { status, headers } = await client.get("/me/events");

    expect(status).toBe(429);
    expect(headers.has("retry-after")).toBe(false);
  });

  test("are counted anew in another world", async () => {
    const { tenant, get } = await graphClient({ scenario: limited({ requestsPerTenMinutes: 1 }) });
    await get("/me/events");
    expect((await get("/me/events")).status).toBe(429);

    tenant.reset();

    expect((await get("/me/events")).status).toBe(200);
  });
});

describe("continuous access evaluation of calendars", () => {
  test("refuses a token from before an event with the claims that a new one must have", async () => {
    const claims = { xms_cc: ["CP1"], amr: ["pwd"] };
    const client = await graphClient({ scenario: scenarios.alreadyApproved, claims });
    client.tenant.clock.advance({ minutes: 1 });
    client.tenant.accountEvent("requester", "sessionsRevoked");
    client.tenant.clock.advance({ minutes: 1 });

    const { status, headers, body } = await client.get("/me/events");

    expect(status).toBe(401);
    expect(body.error).toMatchObject({
      code: "InvalidAuthenticationToken",
      message:
        "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
    });
    const challenge = headers.get("www-authenticate") ?? "";
    expect(challenge).toMatch(
      /^Bearer realm="", authorization_uri="https:\/\/login\.microsoftonline\.com\/common\/oauth2\/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="[\w+/]+={0,2}"$/,
    );
    const [, asked = ""] = /claims="([^"]+)"/.exec(challenge) ?? [];
    expect(JSON.parse(atob(asked))).toEqual({
      access_token: { nbf: { essential: true, value: String(Date.parse("2026-01-05T09:01:00Z") / 1000) } },
    });
    expect((await (await clientFor(client.tenant, { claims })).get("/me/events")).status).toBe(200);
  });
});
