import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal, REQUESTS } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const signIn = async (to: string) => {
  const tenant = createTenant();
  const [user] = tenant.snapshot().data.users;
  return postToPortal(tenant, `/-/sign-in?to=${encodeURIComponent(to)}`, {
    fields: { account: user?.id ?? "" },
  });
};

describe("POST /-/sign-in", () => {
  test("goes on to the page that was asked for", async () => {
    const { visitor, tenant } = await enterPortal(`${REQUESTS}?tab=all`);
    expect(visitor.location).toBe(`${tenant.origins.portal}${REQUESTS}?tab=all`);
    expect(visitor.text).toContain("Megan Price");
  });

  test.each([
    ["https://evil.example/", "/"],
    ["//evil.example/", "/"],
    ["/\\evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/a//b?c=d", "/a//b?c=d"],
    ["https://entra.microsoft.com//evil.example", "/evil.example"],
    ["", "/"],
  ])("goes nowhere else than into the portal: %s", async (to, location) => {
    expect((await signIn(to)).headers.get("location")).toBe(location);
  });

  test("asks again when the account does not exist", async () => {
    const response = await postToPortal(createTenant(), "/-/sign-in?to=%2F", {
      fields: { account: "nobody" },
    });
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toContain("Pick an account");
  });

  test("gives a new key each time and ends the session before", async () => {
    const tenant = createTenant();
    const first = await portalCookie(tenant);
    const [user] = tenant.snapshot().data.users;
    await postToPortal(tenant, "/-/sign-in", { cookie: first, fields: { account: user?.id ?? "" } });
    const { sessions } = tenant.snapshot().data;
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.userAgentId).not.toContain(first);
  });

  test("refuses a form that another site sends", async () => {
    const response = await postToPortal(createTenant(), "/-/sign-in", {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(403);
  });

  test("offers no account that is disabled", async () => {
    const tenant = createTenant({
      scenario: scenario("off", withPerson("colleague", { accountEnabled: false })),
    });
    const response = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
    const text = await response.text();
    expect(text).toContain("Maya Okafor");
    expect(text).not.toContain("Jonas Weber");
  });

  test("keeps the key out of the journal", async () => {
    const tenant = createTenant();
    const cookie = await portalCookie(tenant);
    expect(cookie).not.toBe("");
    expect(JSON.stringify(tenant.journal())).not.toContain(cookie);
  });
});

describe("POST /-/sign-out", () => {
  test("forgets who was signed in", async () => {
    const { visitor, tenant } = await enterPortal(REQUESTS);
    await visitor.press("Sign out");
    expect(visitor.text).toContain("Pick an account");
    expect(tenant.snapshot().data.sessions).toEqual([]);
  });

  test("refuses a form that another site sends", async () => {
    const tenant = createTenant();
    const cookie = await portalCookie(tenant);
    const response = await postToPortal(tenant, "/-/sign-out", {
      cookie,
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(403);
    expect(tenant.snapshot().data.sessions).toHaveLength(1);
  });
});
