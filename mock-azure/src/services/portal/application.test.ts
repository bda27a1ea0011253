import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { APPLICATIONS, applicationPathOf, auditsOf } from "../../../test/support/portal-application.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const presence = (tenant: ReturnType<typeof createTenant>) => tenant.snapshot().data.servicePrincipals.at(-1);

describe("GET /enterprise-applications/all-applications/:principal", () => {
  test("shows an application at a glance and leads to its other pages", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, { start: scenarios.assignmentRequired });
    await visitor.press("Meetings");
    expect(visitor.title).toBe("Meetings | Overview");
    expect(visitor.text).toContain("Publisher unverified Publisher domain meetings.example");
    expect(visitor.text).toContain("Assignment required Yes");
    for (const page of ["Properties", "Users and groups", "Permissions", "Overview"]) {
      await visitor.press(page);
      expect(visitor.title).toBe(`Meetings | ${page}`);
    }
  });

  test("knows no application that is not there", async () => {
    const { visitor } = await enterPortal(`${APPLICATIONS}/unknown`);
    expect(visitor.text).toContain("There is no such enterprise application.");
  });
});

describe("GET /enterprise-applications/all-applications/:principal/properties", () => {
  test("shows those who may not change them what they are, and who may", async () => {
    const { visitor, tenant, open } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    await open(applicationPathOf(tenant, "properties"));
    expect(visitor.text).toContain("you need to be Global Administrator");
    await expect(visitor.press("Save")).rejects.toThrow(/no button or link "Save"/);
    await expect(visitor.check("Assignment required? Yes")).rejects.toThrow(/is disabled/);
  });
});

describe("POST /enterprise-applications/all-applications/:principal/properties", () => {
  test("switches sign-in and assignment off and on, and logs it", async () => {
    const { visitor, tenant, open } = await enterPortal(APPLICATIONS, { start: scenarios.alreadyApproved });
    await open(applicationPathOf(tenant, "properties"));
    await visitor.check("Enabled for users to sign in? No");
    await visitor.check("Assignment required? Yes");
    await visitor.press("Save");
    expect(visitor.text).toContain("The properties were saved.");
    expect(presence(tenant)).toMatchObject({ accountEnabled: false, appRoleAssignmentRequired: true });
    await visitor.check("Enabled for users to sign in? Yes");
    await visitor.press("Save");
    expect(presence(tenant)).toMatchObject({ accountEnabled: true, appRoleAssignmentRequired: true });
    expect(auditsOf(tenant)).toEqual(["Update service principal", "Update service principal"]);
  });

  test("refuses somebody without a role that may", async () => {
    const tenant = createTenant({
      scenario: scenario("reader", withApprovedApp(), withPerson("colleague", { roles: ["Global Reader"] })),
    });
    const cookie = await portalCookie(tenant, "colleague");
    const fields = { enabled: "no", assignmentRequired: "no" };
    const response = await postToPortal(tenant, applicationPathOf(tenant, "properties"), { cookie, fields });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("Cloud Application Administrator");
    expect(presence(tenant)).toMatchObject({ accountEnabled: true });
  });

  test.each([
    [{ enabled: "maybe", assignmentRequired: "no" }, "enabled"],
    [{ enabled: "no" }, "assignmentRequired"],
  ] as const)("refuses a form that does not say yes or no: %j", async (fields, named) => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const cookie = await portalCookie(tenant);
    const response = await postToPortal(tenant, applicationPathOf(tenant, "properties"), { cookie, fields });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`“${named}”`);
    expect(presence(tenant)).toMatchObject({ accountEnabled: true });
  });

  test("refuses an application that is not there, and a form without the session's token", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const cookie = await portalCookie(tenant);
    const fields = { enabled: "no", assignmentRequired: "no" };
    const unknown = await postToPortal(tenant, `${APPLICATIONS}/unknown/properties`, { cookie, fields });
    expect(unknown.status).toBe(404);
    const forged = await postToPortal(tenant, applicationPathOf(tenant, "properties"), {
      cookie,
      fields: { ...fields, formToken: "guessed" },
    });
    expect(forged.status).toBe(403);
    expect(presence(tenant)).toMatchObject({ accountEnabled: true });
  });
});
