import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../test/support/authorize-url.ts";
import { createTenant } from "./create-tenant.ts";
import { createTenants } from "./create-tenants.ts";
import { tenantHosts } from "./http/tenant-names.ts";
import { scenarios } from "./scenarios/index.ts";
import { createVisitor } from "./visitor/create-visitor.ts";

const STATE = "/control/v1/state";

async function scenarioAt(tenants: ReturnType<typeof createTenants>, url: string, key?: string) {
  const headers = key === undefined ? {} : { "x-mock-azure-tenant": key };
  const answer = await tenants.fetch(new Request(url, { headers }));
  const body = (await answer.json()) as {
    readonly detail?: string;
    readonly scenario?: { readonly name: string };
  };
  return body.scenario?.name ?? body.detail;
}

describe("createTenants", () => {
  test("has a first tenant, the same as a tenant by itself", async () => {
    const tenants = createTenants();
    expect(tenants.keys).toEqual(["default"]);
    expect(tenants.first.snapshot()).toEqual(createTenant().snapshot());
    expect(await scenarioAt(tenants, `${tenants.origins.control}${STATE}`)).toBe("approvalRequired");
  });

  test("finds a tenant by header, by host name and by address", async () => {
    const tenants = createTenants();
    tenants.create({ key: "test-7", scenario: scenarios.requestPending });
    const { control } = tenants.origins;
    const asked = [
      await scenarioAt(tenants, `${control}${STATE}`, "test-7"),
      await scenarioAt(tenants, `${tenantHosts("test-7", 8443).control}${STATE}`),
      await scenarioAt(tenants, `${control}/control/v1/tenants/test-7/state`),
      await scenarioAt(tenants, `https://localhost:8443/control/v1/tenants/test-7/state`, "test-7"),
    ];
    expect(asked).toEqual(Array.from({ length: 4 }, () => "requestPending"));
  });

  test("keeps tenants apart: what happens in one happens in no other", async () => {
    const tenants = createTenants({ scenario: scenarios.requestPending });
    const other = tenants.create({ key: "other" });
    await other.people.administrator.approves();
    other.clock.advance({ days: 3 });
    expect([other, tenants.first].map((one) => one.requests()[0]?.status)).toEqual(["approved", "pending"]);
    expect(tenants.first.clock.now()).toBeLessThan(other.clock.now());
    const [session] = other.snapshot().data.sessions;
    expect(session).toBeDefined();
    expect(JSON.stringify(tenants.first.snapshot())).not.toContain(session?.id);
  });

  test("issues under each key what no other tenant has issued", async () => {
    const tenants = createTenants({ scenario: scenarios.alreadyApproved });
    const codes = await Promise.all(
      ["a", "b"].map(async (key) => {
        const tenant = tenants.create({ key });
        const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant));
        return new URL(answer?.headers.get("location") ?? "").searchParams.get("code");
      }),
    );
    expect(new Set(codes).size).toBe(2);
  });

  test("gives a tenant pages whose links stay with it", async () => {
    const tenants = createTenants();
    tenants.create({ key: "test-7", scenario: scenarios.requestPending });
    const origins = tenantHosts("test-7", 8443);
    const visitor = createVisitor({ origins, fetch: tenants.fetch });
    await visitor.open(`${origins.portal}/`);
    expect(visitor.links.every(({ href }) => !/\/\/\w+\.localhost/.test(href))).toBe(true);
    await visitor.open(`${origins.mail}/mail/megan.price@fjordline.example`);
    expect(visitor.title).toBe("Inbox of Megan Price");
    expect(new URL(visitor.location).origin).toBe(origins.mail);
  });

  test("repeats: the same key gives the same ids", () => {
    const make = () => createTenants().create({ key: "same" }).snapshot();
    expect(make()).toEqual(make());
  });

  test("says that a tenant must be made first, and which was meant", async () => {
    const tenants = createTenants();
    tenants.create({ key: "checkout" });
    const { login, control } = tenants.origins;
    const detail =
      'There is no tenant "chekcout". Did you mean "checkout"? Make it first: POST /control/v1/tenants {"key": "chekcout"}.';
    expect(await scenarioAt(tenants, `${login}/common/oauth2/v2.0/authorize`, "chekcout")).toBe(detail);
    expect(await scenarioAt(tenants, `${control}/control/v1/tenants/chekcout/state`)).toBe(detail);
  });

  test("refuses a request that names two", async () => {
    const tenants = createTenants();
    const said = await scenarioAt(tenants, `${tenants.origins.control}/control/v1/tenants/a/state`, "b");
    expect(said).toContain('The request names two tenants, "a" and "b".');
  });

  test.each(["", "Upper", "with space", "-a", "a-", "a.b", "a".repeat(41)])("takes no key like %j", (key) => {
    expect(() => createTenants().create({ key })).toThrow(RangeError);
  });

  test("takes a key once, and finds free ones by itself", () => {
    const tenants = createTenants();
    tenants.create({ key: "tenant-1" });
    expect(() => tenants.create({ key: "tenant-1" })).toThrow("already");
    tenants.create();
    expect(tenants.keys).toEqual(["default", "tenant-1", "tenant-2"]);
  });

  test("forgets a tenant that is closed, but never the first", () => {
    const tenants = createTenants({ scenario: scenarios.requestPending });
    const { clock } = tenants.create({ key: "short" });
    expect(clock.pendingTimers).toBe(1);
    tenants.close("short");
    expect([tenants.get("short"), clock.pendingTimers]).toEqual([undefined, 0]);
    expect(() => tenants.close("short")).toThrow('There is no tenant "short".');
    expect(() => tenants.close("default")).toThrow("The first tenant stays");
  });
});

describe("createTenant", () => {
  test("answers for no tenant by a name", async () => {
    const answer = await createTenant().fetch(new Request(`${tenantHosts("test-7", 8443).login}/`));
    expect(answer.status).toBe(404);
    expect((await answer.json()).detail).toContain("this process serves one tenant");
  });
});
