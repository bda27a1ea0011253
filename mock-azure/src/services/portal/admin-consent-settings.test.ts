import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import type { User } from "../../domain/directory/user.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const ADMIN_CONSENT = "/enterprise-applications/consent-and-permissions/admin-consent-settings";

const policies = (tenant: ReturnType<typeof createTenant>) => tenant.snapshot().data.policies;

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

describe("reviewers of a large organization", () => {
  const withCrowd: ScenarioStep = (world, { ids }) => {
    const [pattern] = world.users;
    const crowd = Array.from({ length: 30 }, (_, index) => {
      const name = `Person ${String(index)}`;
      return { ...(pattern as User), id: ids.guid(), displayName: name, roles: [] };
    });
    return { ...world, users: [...world.users, ...crowd] };
  };
  const start = scenario("crowd", withCrowd);

  test("are offered as many as a page holds, and found by name", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT, { start });
    const before = policies(tenant);
    expect(visitor.text).toContain("13 more can be found by name.");
    await visitor.press("Save");
    expect(policies(tenant)).toEqual(before);
    await visitor.fill("Display name or account", "person 29");
    await visitor.press("Search");
    expect(visitor.text).not.toContain("more can be found");
    await visitor.check("Person 29");
    await visitor.press("Save");
    const { users, policies: now } = tenant.snapshot().data;
    const found = users.find(({ displayName }) => displayName === "Person 29");
    expect(now.adminConsentRequests.reviewers).toEqual([
      ...before.adminConsentRequests.reviewers,
      { kind: "user", userId: found?.id },
    ]);
  });
});

describe("POST /enterprise-applications/consent-and-permissions/admin-consent-settings", () => {
  test("lets an administrator turn requests on and add a reviewer, as the article advises", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT, { start: scenarios.requestsDisabled });
    const before = policies(tenant).adminConsentRequests;
    await visitor.check("Users can request admin consent to apps they are unable to consent to Yes");
    await visitor.check("Selected users will receive request expiration reminders No");
    await visitor.fill("Consent request expires after (days)", "10");
    await visitor.press("Save");
    expect(policies(tenant).adminConsentRequests).toEqual({
      ...before,
      isEnabled: true,
      promptForAdminConsentRequest: true,
      enabledDateTime: tenant.clock.now(),
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

  test("lets members of a group and holders of a role review", async () => {
    const { visitor, tenant } = await enterPortal(ADMIN_CONSENT, {
      start: scenario("desk", withGroup("Service desk", "colleague")),
    });
    await visitor.check("Service desk 1 member");
    await visitor.check("Cloud Application Administrator");
    await visitor.press("Save");
    expect(visitor.text).toContain("The settings were saved.");
    expect(policies(tenant).adminConsentRequests.reviewers.slice(-2)).toEqual([
      { kind: "group", groupId: tenant.snapshot().data.groups[0]?.id },
      { kind: "role", role: "Cloud Application Administrator" },
    ]);
  });

  test("refuses a role that does not exist", async () => {
    const tenant = createTenant();
    const response = await postToPortal(tenant, ADMIN_CONSENT, {
      cookie: await portalCookie(tenant),
      fields: {
        isEnabled: "yes",
        notifyReviewers: "yes",
        remindersEnabled: "yes",
        requestDurationInDays: "30",
        reviewerRole: "Superuser",
      },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("reviewerRole");
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
          reviewer: tenant.snapshot().data.users[0]?.id ?? "",
        },
      });
    expect((await change("no")).status).toBe(302);
    expect((await change("yes")).status).toBe(403);
    expect(policies(tenant).adminConsentRequests.isEnabled).toBe(false);
  });
});
