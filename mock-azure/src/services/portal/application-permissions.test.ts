import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { applicationPathOf, auditsOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";

const WITH_APP_ROLE = scenario(
  "app roles",
  withApplication({
    requiredResourceAccess: [
      { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["User.Read.All"] },
    ],
  }),
  withApprovedApp(),
);

const scopesOf = (tenant: ReturnType<typeof createTenant>) =>
  tenant.snapshot().data.grants.flatMap(({ scopes }) => scopes);

async function openPermissions(options: Parameters<typeof enterPortal>[1]) {
  const portal = await enterPortal("/", options);
  await portal.open(applicationPathOf(portal.tenant, "permissions"));
  return portal;
}

describe("GET /enterprise-applications/all-applications/:principal/permissions", () => {
  test("shows what was granted for everybody, and apart from it what people granted for themselves", async () => {
    const { tenant, connect } = story(scenarios.consentAllowed);
    await tenant.people.requester.signsInFor(
      `${tenant.origins.login}/common/oauth2/v2.0/authorize?${new URLSearchParams({
        client_id: tenant.app.clientId,
        response_type: "code",
        redirect_uri: "http://localhost/auth/callback",
        scope: "openid Calendars.ReadWrite",
      }).toString()}`,
    );
    expect(await connect("requester", "openid Calendars.ReadWrite")).toBe("code");
    const { visitor } = await openPermissions({ tenant });
    expect(visitor.text).toContain("No permissions were granted for everybody.");
    await visitor.press("User consent");
    expect(visitor.text).toContain(
      "Microsoft Graph Have full access to user calendars Calendars.ReadWrite Delegated User consent Maya Okafor",
    );
    await expect(visitor.press("Revoke permission Calendars.ReadWrite")).rejects.toThrow(/no button/);
  });

  test("shows application permissions with the delegated ones", async () => {
    const { visitor } = await openPermissions({ start: WITH_APP_ROLE });
    expect(visitor.text).toContain(
      "Microsoft Graph Read all users' full profiles User.Read.All Application Admin consent The application itself",
    );
  });

  test("lets readers look, and take nothing back", async () => {
    const { visitor } = await openPermissions({ start: scenarios.alreadyApproved, role: "colleague" });
    expect(visitor.text).toContain("Calendars.ReadWrite Delegated Admin consent All users");
    for (const button of ["Revoke permission openid", "Revoke admin consent", "Grant admin consent for"]) {
      await expect(visitor.press(button)).rejects.toThrow(/no button or link/);
    }
  });
});

describe("POST /enterprise-applications/all-applications/:principal/permissions/revoke", () => {
  test("takes one delegated permission back, and the grant with the last of them", async () => {
    const { visitor, tenant } = await openPermissions({ start: scenarios.alreadyApproved });
    await visitor.press("Revoke permission Calendars.ReadWrite");
    expect(scopesOf(tenant)).toEqual(["openid", "profile", "offline_access"]);
    for (const name of ["openid", "profile", "offline_access"]) {
      await visitor.press(`Revoke permission ${name}`);
    }
    expect(tenant.snapshot().data.grants).toEqual([]);
    expect(visitor.text).toContain("No permissions were granted for everybody.");
    expect(new Set(auditsOf(tenant))).toEqual(new Set(["Remove delegated permission grant"]));
  });

  test("takes an application permission back", async () => {
    const { visitor, tenant } = await openPermissions({ start: WITH_APP_ROLE });
    await visitor.press("Revoke permission User.Read.All");
    expect(tenant.snapshot().data.appRoleAssignments).toEqual([]);
    expect(scopesOf(tenant)).toEqual(["Calendars.ReadWrite"]);
  });

  test.each([
    ["scope unknown openid", 404],
    ["app-role unknown", 404],
    ["scope", 400],
    ["grant x y", 400],
  ])("refuses what the application does not hold: %s", async (permission, status) => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const response = await postToPortal(tenant, applicationPathOf(tenant, "permissions/revoke"), {
      cookie: await portalCookie(tenant),
      fields: { permission },
    });
    expect(response.status).toBe(status);
    expect(scopesOf(tenant)).toHaveLength(4);
  });

  test("refuses somebody without a role that may", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const [grant] = tenant.snapshot().data.grants;
    const response = await postToPortal(tenant, applicationPathOf(tenant, "permissions/revoke"), {
      cookie: await portalCookie(tenant, "colleague"),
      fields: { permission: `scope ${grant?.id ?? ""} openid` },
    });
    expect(response.status).toBe(403);
    expect(scopesOf(tenant)).toHaveLength(4);
  });
});

describe("POST /enterprise-applications/all-applications/:principal/revoke-admin-consent", () => {
  test("takes admin consent back, application permissions included", async () => {
    const { visitor, tenant } = await openPermissions({ start: WITH_APP_ROLE });
    await visitor.press("Revoke admin consent");
    expect(visitor.text).toContain("No permissions were granted for everybody.");
    const { grants, appRoleAssignments } = tenant.snapshot().data;
    expect([grants, appRoleAssignments]).toEqual([[], []]);
  });

  test("refuses somebody without a role that may", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const cookie = await portalCookie(tenant, "colleague");
    const path = applicationPathOf(tenant, "revoke-admin-consent");
    const response = await postToPortal(tenant, path, { cookie });
    expect(response.status).toBe(403);
    expect(tenant.snapshot().data.grants).toHaveLength(1);
  });
});
