import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/domain/fault.ts";
import { at } from "../support/event-host.ts";
import { type GraphClient, graphClient, signGraphToken } from "../support/graph-client.ts";

const EVENT = {
  subject: "Tour",
  start: at("2026-02-02T09:00"),
  end: at("2026-02-02T10:00"),
  transactionId: "7b6f2c1e-0d4f-4f0a-9e57-3a1c5d8b9f10",
};

async function faulty(answer: Fault["answer"], route = "graph.create-event") {
  const client = await graphClient();
  client.tenant.plan({ route, answer });
  const subjects = async () => (await client.get("/me/events")).body.value.map(({ subject }) => subject);
  return { ...client, subjects };
}

/** The answer as it comes, unread. */
async function ask({ tenant }: GraphClient, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = {
    authorization: `Bearer ${await signGraphToken(tenant, {})}`,
    "content-type": "application/json",
  };
  return tenant.fetch(new Request(`${tenant.origins.graph}/v1.0${path}`, { ...init, headers }));
}

describe("a fault after the commit", () => {
  test.each([500, 503, 504] as const)("answers %d, and keeps what was asked for", async (status) => {
    const { post, subjects } = await faulty({ kind: "status", status, committed: true });

    const { status: answered, headers } = await post("/me/events", EVENT);

    expect(answered).toBe(status);
    expect(headers.has("location")).toBe(false);
    expect(await subjects()).toEqual(["Tour"]);
  });

  test("makes no second event of a repetition with its transaction id, and one of a repetition without", async () => {
    const first = await faulty({ kind: "status", status: 500, committed: true });
    await first.post("/me/events", EVENT);
    expect((await first.post("/me/events", EVENT)).status).toBe(201);
    expect(await first.subjects()).toEqual(["Tour"]);

    const { transactionId: _, ...bare } = EVENT;
    const second = await faulty({ kind: "status", status: 500, committed: true });
    await second.post("/me/events", bare);
    await second.post("/me/events", bare);
    expect(await second.subjects()).toEqual(["Tour", "Tour"]);
  });

  test("breaks the connection, and keeps what was asked for", async () => {
    const { post, subjects } = await faulty({ kind: "connection-lost", committed: true });

    await expect(post("/me/events", EVENT)).rejects.toThrow(TypeError);

    expect(await subjects()).toEqual(["Tour"]);
  });

  test("is a gateway's timeout inside of a batch", async () => {
    const { post, subjects } = await faulty({ kind: "connection-lost", committed: true });
    const headers = { "Content-Type": "application/json" };
    const requests = [{ id: "1", method: "POST", url: "/me/events", headers, body: EVENT }];

    const { body } = await post("/$batch", { requests });

    expect(body).toMatchObject({ responses: [{ id: "1", status: 504 }] });
    expect(await subjects()).toEqual(["Tour"]);
  });

  test("is none where it does not say so: nothing is kept", async () => {
    const { post, subjects } = await faulty({ kind: "status", status: 500 });

    expect((await post("/me/events", EVENT)).status).toBe(500);
    expect(await subjects()).toEqual([]);
  });
});

describe("a slow answer", () => {
  const SLOW = { kind: "slow", milliseconds: 30_000 } as const;

  /** Resolves once the event is made, and everything had its turn that waits for no clock. */
  async function carriedOut(client: GraphClient): Promise<void> {
    await new Promise<void>((resolve) => {
      client.tenant.subscribe(({ change }) => {
        if (change.kind === "event-created") resolve();
      });
    });
    await client.get("/me/calendars");
  }

  test("comes when the tenant's clock has gone on", async () => {
    const client = await faulty(SLOW);
    let isThere = false;
    const answer = client.post("/me/events", EVENT).finally(() => {
      isThere = true;
    });
    await carriedOut(client);
    expect(await client.subjects()).toEqual(["Tour"]);

    client.tenant.clock.advance({ seconds: 29 });
    await client.get("/me/calendars");
    expect(isThere).toBe(false);
    client.tenant.clock.advance({ seconds: 1 });

    expect((await answer).status).toBe(201);
    expect(client.tenant.clock.pendingTimers).toBe(0);
  });

  test("keeps its place among the four requests that may be under way", async () => {
    const client = await graphClient();
    client.tenant.plan({ route: "graph.list-calendars", times: 4, answer: SLOW });
    const slow = [1, 2, 3, 4].map(() => client.get("/me/calendars"));

    expect((await client.get("/me/events")).status).toBe(429);

    client.tenant.clock.advance({ seconds: 30 });
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await client.get("/me/events")).status).toBe(200);
  });

  test("that nobody waits for any more is for a request that was carried out", async () => {
    const client = await faulty(SLOW);
    const hangUp = new AbortController();
    const { signal } = hangUp;
    const answer = ask(client, "/me/events", { method: "POST", body: JSON.stringify(EVENT), signal });
    await carriedOut(client);

    hangUp.abort();

    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(client.tenant.clock.pendingTimers).toBe(0);
    expect(await client.subjects()).toEqual(["Tour"]);
  });

  test("ends in what the fault says, with or without the request carried out", async () => {
    const timeout = { kind: "status", status: 504 } as const;
    const lost = await faulty({ ...SLOW, ending: timeout });
    const kept = await faulty({ ...SLOW, ending: { ...timeout, committed: true } });
    const answers = [lost.post("/me/events", EVENT), kept.post("/me/events", EVENT)];
    await carriedOut(kept);
    for (const { tenant } of [lost, kept]) tenant.clock.advance({ seconds: 30 });

    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([504, 504]);
    expect(await lost.subjects()).toEqual([]);
    expect(await kept.subjects()).toEqual(["Tour"]);
  });
});

describe("a truncated answer", () => {
  test("ends in its middle as if that were all", async () => {
    const client = await faulty({ kind: "truncated" }, "graph.list-calendars");
    const whole = JSON.stringify((await (await ask(await graphClient(), "/me/calendars")).json()) as unknown);

    const response = await ask(client, "/me/calendars");
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(text.length).toBe(Math.floor(whole.length / 2));
    expect(whole.startsWith(text)).toBe(true);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test("breaks off where the connection breaks, and what was asked for is kept", async () => {
    const { post, subjects } = await faulty({ kind: "truncated", end: "broken" });

    await expect(post("/me/events", EVENT)).rejects.toThrow(/^terminated$/);

    expect(await subjects()).toEqual(["Tour"]);
  });

  test("is whole where there is nothing to cut", async () => {
    const client = await faulty({ kind: "truncated" }, "graph.delete-event");
    const { id } = (await client.post("/me/events", EVENT)).body;

    expect((await client.call("DELETE", `/me/events/${id}`)).status).toBe(204);
  });

  test("is a gateway's timeout inside of a batch", async () => {
    const { post } = await faulty({ kind: "truncated" }, "graph.list-calendars");

    const { body } = await post("/$batch", { requests: [{ id: "1", method: "GET", url: "/me/calendars" }] });

    expect(body).toMatchObject({ responses: [{ id: "1", status: 504 }] });
  });
});

describe("a planned claims challenge", () => {
  test("refuses a good token, and says what a new one must have", async () => {
    const { get } = await faulty({ kind: "claims-challenge" }, "graph.list-events");

    const { status, headers, body } = await get("/me/events");

    expect(status).toBe(401);
    expect(body.error.message).toMatch(/code: TokenCreatedWithOutdatedPolicies$/);
    const [, claims = ""] = /claims="([^"]+)"/.exec(headers.get("www-authenticate") ?? "") ?? [];
    expect(JSON.parse(atob(claims))).toEqual({
      access_token: { nbf: { essential: true, value: "1767603600" } },
    });
    expect((await get("/me/events")).status).toBe(200);
  });
});

describe("tenant.plan", () => {
  test("refuses an answer that is slow by nothing, and a challenge where there are no tokens", async () => {
    const { tenant } = await graphClient();

    expect(() =>
      tenant.plan({ route: "graph.list-events", answer: { kind: "slow", milliseconds: 0 } }),
    ).toThrow(RangeError);
    expect(() => tenant.plan({ route: "login.token", answer: { kind: "claims-challenge" } })).toThrow(
      /^The route "login.token" asks for no access token/,
    );
  });

  test("draws commits that fail from the seed", async () => {
    const play = async () => {
      const client = await graphClient();
      const answer = { kind: "status", status: 503, committed: true } as const;
      client.tenant.plan({ route: "graph.create-event", times: 12, chance: 0.5, answer });
      const { transactionId: _, ...bare } = EVENT;
      const statuses: number[] = [];
      for (let call = 0; call < 12; call += 1) statuses.push((await client.post("/me/events", bare)).status);
      return { statuses, kept: (await client.get("/me/events?$top=20")).body.value.length };
    };

    const first = await play();

    expect(await play()).toEqual(first);
    expect(new Set(first.statuses)).toEqual(new Set([201, 503]));
    expect(first.kept).toBe(12);
  });
});
