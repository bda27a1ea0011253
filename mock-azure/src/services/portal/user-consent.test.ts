import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";

const USER_CONSENT = "/enterprise-applications/consent-and-permissions/user-consent-settings";

const policies = (tenant: ReturnType<typeof createTenant>) => tenant.snapshot().data.policies;

describe("GET /enterprise-applications/consent-and-permissions/user-consent-settings", () => {
  test("is what Consent and permissions opens", async () => {
    const { visitor } = await enterPortal("/");
    await visitor.press("Consent and permissions");
    expect(visitor.title).toBe("Consent and permissions | User consent settings");
  });

  test("can be read by everybody and tells who may change it", async () => {
    const { visitor } = await enterPortal(USER_CONSENT, { role: "colleague" });
    expect(visitor.text).toContain("you need to be Global Administrator or Privileged Role Administrator");
    await expect(visitor.check("Do not allow user consent")).rejects.toThrow(/disabled/);
  });
});

describe("POST /enterprise-applications/consent-and-permissions/user-consent-settings", () => {
  test("changes what users may consent to", async () => {
    const { visitor, tenant } = await enterPortal(USER_CONSENT);
    await visitor.check("Allow user consent for apps People may consent to any permission");
    await visitor.press("Save");
    expect(visitor.text).toContain("The settings were saved.");
    expect(policies(tenant).userConsent).toEqual(["microsoft-user-default-legacy"]);
  });

  test("refuses a setting that does not exist and people who may not, with nothing changed", async () => {
    const tenant = createTenant();
    const fields = { userConsent: "everything" };
    const bad = await postToPortal(tenant, USER_CONSENT, { cookie: await portalCookie(tenant), fields });
    expect(bad.status).toBe(400);
    expect(await bad.text()).toContain("Nothing was changed.");
    const forbidden = await postToPortal(tenant, USER_CONSENT, {
      cookie: await portalCookie(tenant, "reviewer"),
      fields: { userConsent: "none" },
    });
    expect(forbidden.status).toBe(403);
    expect(policies(tenant).userConsent).toEqual(["microsoft-user-default-recommended"]);
  });
});
