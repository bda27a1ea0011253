import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const USER_CONSENT = "/enterprise-applications/consent-and-permissions/user-consent-settings";
const ADMIN_CONSENT = "/enterprise-applications/consent-and-permissions/admin-consent-settings";

const policies = (tenant: ReturnType<typeof createTenant>) => tenant.snapshot().data.policies;

describe("GET /enterprise-applications/user-settings", () => {
  test("says where the settings are", async () => {
    const { visitor } = await enterPortal("/enterprise-applications/user-settings");
    expect(visitor.title).toBe("Enterprise applications | User settings");
    await visitor.press("Admin consent settings");
    expect(visitor.title).toBe("Consent and permissions | Admin consent settings");
  });
});

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
    expect(policies(tenant).userConsent).toBe("microsoft-user-default-legacy");
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
    expect(policies(tenant).userConsent).toBe("microsoft-user-default-recommended");
  });
});

describe("GET /enterprise-applications/consent-and-permissions/admin-consent-settings", () => {
  test("shows the settings as they are, so that saving them changes nothing", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT, {
      start: scenarios.requestsDisabled,
      role: "administrator",
    });
    const before = policies(tenant);
    await visitor.press("Save");
    expect(visitor.text).toContain("The settings were saved.");
    expect(policies(tenant)).toEqual(before);
  });
});

describe("POST /enterprise-applications/consent-and-permissions/admin-consent-settings", () => {
  test("lets an administrator turn requests on and add a reviewer, as the article advises", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT, { start: scenarios.requestsDisabled });
    const before = policies(tenant).adminConsentRequests;
    const cookie = await portalCookie(tenant);
    const fields = [
      ["isEnabled", "yes"],
      ["notifyReviewers", "yes"],
      ["remindersEnabled", "no"],
      ["requestDurationInDays", "10"],
      ...before.reviewers.map(({ userId }) => ["reviewer", userId]),
    ];
    const response = await tenant.fetch(
      new Request(`${tenant.origins.portal}${ADMIN_CONSENT}`, {
        method: "POST",
        headers: { cookie: `portal_session=${cookie}` },
        body: new URLSearchParams(fields),
      }),
    );
    expect(response.status).toBe(302);
    expect(policies(tenant).adminConsentRequests).toEqual({
      ...before,
      isEnabled: true,
      remindersEnabled: false,
      requestDurationInDays: 10,
    });
    await visitor.open(`${tenant.origins.portal}${ADMIN_CONSENT}`);
    await visitor.check("Jonas Weber");
    await visitor.press("Save");
    expect(policies(tenant).adminConsentRequests.reviewers).toHaveLength(3);
  });

  test("gives the form back with what was wrong, as it was sent", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT);
    const before = policies(tenant);
    await visitor.fill("Consent request expires after (days)", "61");
    for (const name of ["Megan Price", "Rui Santos"]) await visitor.uncheck(name);
    await visitor.press("Save");
    expect(visitor.text).toContain("61 was given");
    expect(visitor.text).toContain("Choose at least one reviewer");
    expect(policies(tenant)).toEqual(before);
    await visitor.fill("Consent request expires after (days)", "60");
    await visitor.check("Rui Santos");
    await visitor.press("Save");
    expect(policies(tenant).adminConsentRequests).toMatchObject({
      requestDurationInDays: 60,
      reviewers: [{}],
    });
  });

  test("refuses a form that lacks a choice", async () => {
    const tenant = createTenant();
    const response = await postToPortal(tenant, ADMIN_CONSENT, {
      cookie: await portalCookie(tenant),
      fields: { isEnabled: "yes" },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("notifyReviewers");
  });

  test("lets only a Global Administrator turn requests on", async () => {
    const start = scenario("cloud", withPerson("colleague", { roles: ["Cloud Application Administrator"] }));
    const tenant = createTenant({ scenario: start });
    const cookie = await portalCookie(tenant, "colleague");
    const change = (isEnabled: string) =>
      postToPortal(tenant, ADMIN_CONSENT, {
        cookie,
        fields: {
          isEnabled,
          notifyReviewers: "yes",
          remindersEnabled: "yes",
          requestDurationInDays: "30",
          reviewer: policies(tenant).adminConsentRequests.reviewers[0]?.userId ?? "",
        },
      });
    expect((await change("no")).status).toBe(302);
    expect((await change("yes")).status).toBe(403);
    expect(policies(tenant).adminConsentRequests.isEnabled).toBe(false);
  });
});
