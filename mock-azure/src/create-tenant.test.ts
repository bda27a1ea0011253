import { describe, expect, test } from "vitest";
import { createTenant } from "./create-tenant.ts";
import { scenarios } from "./scenarios/index.ts";
import type { Tenant } from "./tenant/tenant.ts";

function authorizeUrl(tenant: Tenant): string {
  const fields = {
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  };
  return `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${new URLSearchParams(fields).toString()}`;
}

/** The requester asks for approval. */
async function ask(tenant: Tenant): Promise<void> {
  await tenant.people.requester.signsInFor(authorizeUrl(tenant));
  await tenant.people.requester.requestsApproval("We book customer calls.");
}

/** Approval and a sign-in, after which everything has happened once. */
async function approve(tenant: Tenant): Promise<string> {
  await tenant.people.administrator.approves();
  const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant));
  return answer?.headers.get("location") ?? "";
}

describe("createTenant", () => {
  test("gives the same journal and the same answers for the same scenario, to the byte", async () => {
    const [one, two] = [createTenant(), createTenant()];
    await ask(one);
    await ask(two);
    expect(await approve(one)).toBe(await approve(two));
    expect(JSON.stringify(one.journal())).toBe(JSON.stringify(two.journal()));
    expect(JSON.stringify(one.snapshot())).toBe(JSON.stringify(two.snapshot()));
  });

  test("gives other ids for another seed", async () => {
    const [one, two] = [createTenant({ seed: "a" }), createTenant({ seed: "b" })];
    await ask(one);
    await ask(two);
    expect(one.requests()[0]?.id).not.toBe(two.requests()[0]?.id);
  });

  test("knows nothing of another tenant's sessions", async () => {
    const [one, two] = [createTenant({ seed: "a" }), createTenant({ seed: "b" })];
    const page = await one.fetch(new Request(authorizeUrl(one)));
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    const answer = await two.fetch(new Request(`${authorizeUrl(two)}&prompt=none`, { headers: { cookie } }));
    expect(answer.headers.get("location")).toContain("error=login_required");
  });

  test("takes a snapshot up where it was left, in a tenant of its own", async () => {
    const original = createTenant();
    await ask(original);
    original.clock.advance({ days: 3 });
    const snapshot = structuredClone(
      JSON.parse(JSON.stringify(original.snapshot())) as ReturnType<Tenant["snapshot"]>,
    );
    const resumed = createTenant();
    resumed.restore(snapshot);
    original.restore(snapshot);
    expect(await approve(resumed)).toBe(await approve(original));
    expect(JSON.stringify(resumed.snapshot())).toBe(JSON.stringify(original.snapshot()));
  });

  test("leaves a snapshot as it is, whatever happens afterwards", async () => {
    const tenant = createTenant();
    const snapshot = tenant.snapshot();
    const before = JSON.stringify(snapshot);
    await ask(tenant);
    expect(await approve(tenant)).not.toBe("");
    expect(JSON.stringify(snapshot)).toBe(before);
    expect(JSON.stringify(tenant.snapshot())).not.toBe(before);
  });

  test("refuses a snapshot from before its clock's time", async () => {
    const tenant = createTenant();
    const snapshot = tenant.snapshot();
    tenant.clock.advance({ hours: 1 });
    expect(() => tenant.restore(snapshot)).toThrow(RangeError);
  });

  test("starts the scenario again on reset, with nobody signed in", async () => {
    const tenant = createTenant();
    await ask(tenant);
    tenant.reset();
    expect(tenant.requests()).toEqual([]);
    expect(tenant.journal()).toEqual([]);
    await tenant.people.requester.visitor.open(authorizeUrl(tenant));
    expect(tenant.people.requester.visitor.title).toBe("Sign in to your account");
  });

  test("lets thirty days pass in one step or in hours with the same journal", async () => {
    const [leap, walk] = [createTenant(), createTenant()];
    await ask(leap);
    await ask(walk);
    leap.clock.advance({ days: 30 });
    for (let hour = 0; hour < 30 * 24; hour += 1) walk.clock.advance({ hours: 1 });
    expect(JSON.stringify(walk.journal())).toBe(JSON.stringify(leap.journal()));
    expect(leap.requests()[0]?.status).toBe("expired");
  });

  test("tells listeners what happens, also what time alone brings about, until they stop", async () => {
    const tenant = createTenant();
    const seen: string[] = [];
    await ask(tenant);
    const stop = tenant.subscribe(({ change, route }) => seen.push(`${route} ${change.kind}`));
    tenant.clock.advance({ days: 30 });
    expect(seen).toContain("clock consent-request-expired");
    stop();
    const before = seen.length;
    await ask(tenant);
    expect(seen).toHaveLength(before);
  });

  test("counts the journal without gaps", async () => {
    const tenant = createTenant();
    await ask(tenant);
    const sequences = tenant.journal().map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  test("says which hosts it answers for when it is asked for another", async () => {
    await expect(createTenant().fetch(new Request("https://example.com/"))).rejects.toThrow(
      "The tenant does not answer for https://example.com",
    );
  });

  test("cuts the connection as planned", async () => {
    const tenant = createTenant();
    tenant.plan({ route: "login.authorize", answer: { kind: "connection-lost" } });
    await expect(tenant.fetch(new Request(authorizeUrl(tenant)))).rejects.toThrow(TypeError);
    expect((await tenant.fetch(new Request(authorizeUrl(tenant)))).status).toBe(200);
  });

  test.each(Object.entries(scenarios).filter(([name]) => name !== "largeMailbox"))(
    "starts the scenario %s, whose state survives JSON",
    (name, scenario) => {
      const tenant = createTenant({ scenario });
      expect(scenario.name).toBe(name);
      const snapshot = tenant.snapshot();
      expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      expect(Object.keys(tenant.people)).toEqual(
        expect.arrayContaining(["requester", "colleague", "administrator", "reviewer", "guest"]),
      );
    },
  );

  test("refuses to plan a fault for a route that it does not have", () => {
    expect(() =>
      createTenant().plan({ route: "graph.list-dreams", answer: { kind: "connection-lost" } }),
    ).toThrow(/There is no route "graph\.list-dreams"/);
  });

  test("remembers the names of people who have left", () => {
    const tenant = createTenant();
    const { address } = tenant.people.colleague;
    const { data, ...rest } = tenant.snapshot();
    const users = data.users.filter(({ userPrincipalName }) => userPrincipalName !== address);
    tenant.restore({ ...rest, data: { ...data, users } });
    expect(tenant.people.colleague).toMatchObject({ address, displayName: "Jonas Weber" });
  });
});
