import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const APPLICATIONS = "/enterprise-applications/all-applications";

const applicationPathOf = (tenant: ReturnType<typeof createTenant>) => {
  const principal = tenant
    .snapshot()
    .data.servicePrincipals.find(({ appId }) => appId === tenant.app.clientId);
  return `${APPLICATIONS}/${principal?.id ?? ""}`;
};

describe("GET /enterprise-applications/all-applications", () => {
  test("is empty before anybody has consented", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, { start: scenarios.approvalRequired });
    expect(visitor.title).toBe("Enterprise applications | All applications");
    expect(visitor.text).toContain("No applications yet.");
  });

  test("lists an approved application with what it may do, for everybody to see", async () => {
    const { visitor, tenant } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    expect(visitor.text).toContain(
      `Meetings ${tenant.app.clientId} 5 January 2026 Yes Admin consent: openid, profile, offline_access, Calendars.ReadWrite`,
    );
  });

  test("shows the same at the path above it", async () => {
    const { visitor } = await enterPortal("/enterprise-applications");
    expect(visitor.title).toBe("Enterprise applications | All applications");
  });
});

describe("GET /enterprise-applications/all-applications/:principal", () => {
  test("shows properties and permissions", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, { start: scenarios.assignmentRequired });
    await visitor.press("Meetings");
    expect(visitor.title).toBe("Meetings");
    expect(visitor.text).toContain("Assignment required Yes");
    expect(visitor.text).toContain(
      "Have full access to user calendars Calendars.ReadWrite Admin consent All users",
    );
  });

  test("shows the switch to nobody who may not use it", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    await visitor.press("Meetings");
    expect(visitor.text).toContain("Enabled for users to sign in Yes");
    await expect(visitor.press("Save")).rejects.toThrow(/no button or link "Save"/);
  });

  test("knows no application that is not there", async () => {
    const { visitor } = await enterPortal(`${APPLICATIONS}/unknown`);
    expect(visitor.text).toContain("There is no such enterprise application.");
  });
});

describe("POST /enterprise-applications/all-applications/:principal", () => {
  test("switches sign-in off and on", async () => {
    const { visitor, tenant } = await enterPortal(APPLICATIONS, { start: scenarios.alreadyApproved });
    await visitor.press("Meetings");
    await visitor.check("No");
    await visitor.press("Save");
    expect(visitor.text).toContain("Enabled for users to sign in No");
    expect(tenant.snapshot().data.servicePrincipals.at(-1)).toMatchObject({ accountEnabled: false });
    await visitor.check("Yes");
    await visitor.press("Save");
    expect(tenant.snapshot().data.servicePrincipals.at(-1)).toMatchObject({ accountEnabled: true });
  });

  test("refuses somebody without a role that may", async () => {
    const tenant = createTenant({
      scenario: scenario("reader", withApprovedApp(), withPerson("colleague", { roles: ["Global Reader"] })),
    });
    const cookie = await portalCookie(tenant, "colleague");
    const response = await postToPortal(tenant, applicationPathOf(tenant), {
      cookie,
      fields: { enabled: "no" },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("Cloud Application Administrator");
    expect(tenant.snapshot().data.servicePrincipals.at(-1)).toMatchObject({ accountEnabled: true });
  });

  test("refuses a form that does not say yes or no, and an application that is not there", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const cookie = await portalCookie(tenant);
    const unread = await postToPortal(tenant, applicationPathOf(tenant), {
      cookie,
      fields: { enabled: "maybe" },
    });
    expect(unread.status).toBe(400);
    const unknown = await postToPortal(tenant, `${APPLICATIONS}/unknown`, {
      cookie,
      fields: { enabled: "no" },
    });
    expect(unknown.status).toBe(404);
    expect(tenant.snapshot().data.servicePrincipals.at(-1)).toMatchObject({ accountEnabled: true });
  });
});

describe("POST /enterprise-applications/all-applications/:principal/revoke-admin-consent", () => {
  test("takes admin consent back, application permissions included", async () => {
    const { visitor, tenant, open } = await enterPortal(APPLICATIONS, {
      start: scenario(
        "app roles",
        withApplication({
          requiredResourceAccess: [
            { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["User.Read.All"] },
          ],
        }),
        withApprovedApp(),
      ),
    });
    await open(applicationPathOf(tenant));
    expect(visitor.text).toContain(
      "Read all users' full profiles User.Read.All Admin consent The application itself",
    );
    await visitor.press("Revoke admin consent");
    expect(visitor.text).toContain("No permissions were granted.");
    const { grants, appRoleAssignments } = tenant.snapshot().data;
    expect([grants, appRoleAssignments]).toEqual([[], []]);
  });

  test("refuses somebody without a role that may", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const cookie = await portalCookie(tenant, "colleague");
    const response = await postToPortal(tenant, `${applicationPathOf(tenant)}/revoke-admin-consent`, {
      cookie,
    });
    expect(response.status).toBe(403);
    expect(tenant.snapshot().data.grants).toHaveLength(1);
  });
});
