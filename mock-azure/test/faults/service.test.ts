import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import type { Fault } from "../../src/domain/fault.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { graphClient, signGraphToken } from "../support/graph-client.ts";
import { webApp } from "../support/web-app.ts";

const approved = () => createTenant({ scenario: scenarios.alreadyApproved });
type Tenant = ReturnType<typeof approved>;

const open = (tenant: Tenant, part: "portal" | "mail" | "login", path = "/") =>
  tenant.fetch(new Request(`${tenant.origins[part]}${path}`));

async function keysOf(tenant: Tenant): Promise<JSONWebKeySet> {
  const response = await open(tenant, "login", `/${tenant.id}/discovery/v2.0/keys`);
  return (await response.json()) as JSONWebKeySet;
}

describe("offline", () => {
  test("lets nothing through for its time, on whichever part it is planned for", async () => {
    const tenant = approved();
    tenant.plan({ route: "portal.*", answer: { kind: "offline", seconds: 60 } });
    for (let call = 0; call < 3; call += 1)
      await expect(open(tenant, "portal")).rejects.toThrow("Failed to fetch");
    expect((await open(tenant, "mail", "/mail/")).status).toBe(200);
    tenant.clock.advance({ seconds: 59 });
    await expect(open(tenant, "portal")).rejects.toThrow(TypeError);
    tenant.clock.advance({ seconds: 1 });
    expect((await open(tenant, "portal")).status).toBe(200);
    expect(tenant.snapshot().data.faults).toEqual([]);
  });

  test("lasts until it is taken back where no time is said, for every part", async () => {
    const tenant = approved();
    const takeBack = tenant.plan({ route: "*", answer: { kind: "offline" } });
    tenant.clock.advance({ days: 300 });
    await expect(open(tenant, "mail", "/mail/")).rejects.toThrow(TypeError);
    await expect(open(tenant, "portal")).rejects.toThrow(TypeError);
    takeBack();
    takeBack();
    expect((await open(tenant, "portal")).status).toBe(200);
  });

  test("is a gateway's timeout inside of a batch", async () => {
    const { tenant, post } = await graphClient();
    tenant.plan({ route: "graph.list-calendars", answer: { kind: "offline" } });
    const { body } = await post("/$batch", { requests: [{ id: "1", method: "GET", url: "/me/calendars" }] });
    expect(body).toMatchObject({ responses: [{ id: "1", status: 504 }] });
  });
});

test("a fault of a route strikes before one of its part, and that before one of all", async () => {
  const tenant = approved();
  const status = (code: 500 | 502 | 503): Fault["answer"] => ({ kind: "status", status: code });
  tenant.plan({ route: "*", answer: status(500) });
  tenant.plan({ route: "portal.*", answer: status(502) });
  tenant.plan({ route: "portal.overview", answer: status(503) });
  const seen: number[] = [];
  for (let call = 0; call < 4; call += 1) seen.push((await open(tenant, "portal")).status);
  expect(seen).toEqual([503, 502, 500, 200]);
});

describe("a malformed answer", () => {
  const ask = async (body?: "html" | "empty" | "object") => {
    const { tenant } = await graphClient();
    tenant.plan({ route: "graph.create-event", answer: { kind: "malformed", ...(body && { body }) } });
    const init = {
      method: "POST",
      headers: {
        authorization: `Bearer ${await signGraphToken(tenant, {})}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ subject: "Tour", start: AT("09"), end: AT("10") }),
    };
    const response = await tenant.fetch(new Request(`${tenant.origins.graph}/v1.0/me/events`, init));
    const kept = tenant.journal().filter(({ change }) => change.kind === "event-created").length;
    return { response, text: await response.text(), kept };
  };
  const AT = (hour: string) => ({ dateTime: `2026-02-02T${hour}:00:00`, timeZone: "UTC" });

  test("is by default the page of a network that wants its users to sign in; the request is carried out", async () => {
    const { response, text, kept } = await ask();
    expect([response.status, response.headers.get("content-type"), kept]).toEqual([200, "text/html", 1]);
    expect(text).toContain("<title>Sign in to this network</title>");
  });

  test.each([
    ["empty", ""],
    ["object", "{}"],
  ] as const)("may be %s, with the status and the headers of the true one", async (body, expected) => {
    const { response, text, kept } = await ask(body);
    expect([response.status, text, kept]).toEqual([201, expected, 1]);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  });
});

describe("a wrong signature", () => {
  test("names the tenant's key and fits it not; Microsoft Graph takes no such token", async () => {
    const tenant = approved();
    const app = webApp(tenant);
    tenant.plan({ route: "login.token", answer: { kind: "wrong-signature" } });
    const forged = await app.connect("requester");
    const keys = createLocalJWKSet(await keysOf(tenant));
    const options = { currentDate: new Date(tenant.clock.now()) };
    await expect(jwtVerify(String(forged.body.id_token), keys, options)).rejects.toThrow(
      "signature verification failed",
    );
    expect((await app.graph(forged, "/me/calendars")).status).toBe(401);
    const good = await app.refresh(forged);
    expect((await app.graph(good, "/me/calendars")).status).toBe(200);
  });
});

describe("a clock that is wrong", () => {
  test("writes its time into what it issues", async () => {
    const tenant = approved();
    // Codes live for minutes: the whole part has to have that clock.
    tenant.plan({ route: "login.*", times: 20, answer: { kind: "clock-skew", seconds: 3600 } });
    const { body } = await webApp(tenant).connect("requester");
    const keys = createLocalJWKSet(await keysOf(tenant));
    const at = (milliseconds: number) =>
      jwtVerify(String(body.id_token), keys, { currentDate: new Date(milliseconds), clockTolerance: 300 });
    await expect(at(tenant.clock.now())).rejects.toThrow('"nbf" claim timestamp check failed');
    await expect(at(tenant.clock.now() + 3_600_000)).resolves.toBeDefined();
  });

  test("judges by it, and the tenant's own clock stays right", async () => {
    const { tenant, get } = await graphClient();
    tenant.plan({ route: "graph.list-calendars", answer: { kind: "clock-skew", seconds: 86_400 } });
    const before = tenant.clock.now();
    expect((await get("/me/calendars")).status).toBe(401);
    expect((await get("/me/calendars")).status).toBe(200);
    expect(tenant.clock.now()).toBe(before);
  });
});

test("a rollover of the key begins with the call that it is planned for, and ends no token from before", async () => {
  const tenant = approved();
  const app = webApp(tenant);
  const before = await app.connect("requester");
  const kept = createLocalJWKSet(await keysOf(tenant));
  tenant.plan({ route: "login.token", after: 1, answer: { kind: "key-rollover" } });
  const options = { currentDate: new Date(tenant.clock.now()) };
  const first = await app.refresh(before);
  await expect(jwtVerify(String(first.body.id_token), kept, options)).resolves.toBeDefined();
  const second = await app.refresh(first);
  await expect(jwtVerify(String(second.body.id_token), kept, options)).rejects.toThrow("no applicable key");
  const fresh = createLocalJWKSet(await keysOf(tenant));
  await expect(jwtVerify(String(second.body.id_token), fresh, options)).resolves.toBeDefined();
  expect((await app.graph(before, "/me/calendars")).status).toBe(200);
});

test.each<[Fault, string]>([
  [
    { route: "*", times: 2, answer: { kind: "offline" } },
    "Who is offline is so for a time, not for a number of calls: leave times out.",
  ],
  [{ route: "*", answer: { kind: "offline", seconds: 0 } }, "Offline lasts more than 0 seconds, not 0."],
  [
    { route: "graph.get-me", answer: { kind: "offline" } },
    'There is no route "graph.get-me"; docs/parity.md names them all, for example login.token or graph.list-events.',
  ],
  [
    { route: "login.authorize", answer: { kind: "wrong-signature" } },
    'The route "login.authorize" signs no tokens; login.token, login.token-v1 do.',
  ],
  [
    { route: "mail.*", answer: { kind: "clock-skew", seconds: 60 } },
    'The route "mail.*" compares no clocks; those of login and graph do.',
  ],
  [
    { route: "login.token", answer: { kind: "clock-skew", seconds: 0 } },
    "A clock is wrong by at most 31622400 seconds, and not by 0.",
  ],
  [
    { route: "graph.*", answer: { kind: "items-missing" } },
    'The route "graph.*" has no pages that "items-missing" could spoil.',
  ],
])("tenant.plan refuses %j", (fault, problem) => {
  const tenant = approved();
  expect(() => tenant.plan(fault)).toThrow(new RangeError(problem));
});
