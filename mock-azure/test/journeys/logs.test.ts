import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { clientFor } from "../support/graph-client.ts";
import { enterPortal, switchWorkflow } from "../support/portal.ts";

interface Entry {
  readonly activityDisplayName: string;
  readonly loggedByService: string;
  readonly category: string;
  readonly operationType: string;
  readonly result: string;
  readonly initiatedBy: {
    readonly user: { readonly userPrincipalName: string } | null;
    readonly app: { readonly displayName: string } | null;
  };
  readonly targetResources: readonly {
    readonly displayName: string | null;
    readonly type: string;
    readonly modifiedProperties: readonly {
      readonly displayName: string;
      readonly oldValue: string | null;
      readonly newValue: string | null;
    }[];
  }[];
}

const withAppRole = scenario(
  "app role",
  withApplication({
    requiredResourceAccess: [
      { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["Calendars.Read"] },
    ],
  }),
);

async function auditsOf(tenant: Tenant): Promise<readonly Entry[]> {
  const graph = await clientFor(tenant, { person: "administrator", permissions: "AuditLog.Read.All" });
  const { body } = await graph.get("/auditLogs/directoryAudits?$top=999");
  return (body.value as unknown as readonly Entry[]).toReversed();
}

/** Everything that the workflow writes into the audit log: asked, approved, taken back, the switch. */
async function everything(): Promise<readonly Entry[]> {
  const tenant = createTenant({ scenario: withAppRole });
  const { requester, administrator } = tenant.people;
  await requester.signsInFor(authorizeUrl(tenant, { scope: "https://graph.microsoft.com/.default" }));
  await requester.requestsApproval("We book customer calls.");
  await administrator.approves();
  const { visitor } = await enterPortal("/enterprise-applications", { tenant });
  await visitor.press("Meetings");
  await visitor.press("Permissions");
  await visitor.press("Revoke admin consent");
  for (const isEnabled of [false, true, true]) await switchWorkflow(tenant, isEnabled);
  return auditsOf(tenant);
}

/** An entry in one line: who did it, where it is filed, and what it is about. */
const lineOf = (entry: Entry): string => {
  const { initiatedBy, targetResources } = entry;
  const actor = initiatedBy.user?.userPrincipalName.split("@")[0] ?? initiatedBy.app?.displayName ?? "nobody";
  const about = targetResources.map(({ type, displayName }) => `${type} ${displayName ?? ""}`).join();
  const filed = `${entry.loggedByService}/${entry.category}/${entry.operationType}`;
  return `${actor}: ${entry.activityDisplayName} (${filed}) of ${about}: ${entry.result}`;
};

/** What an entry says has changed. */
const changesOf = (entry: Entry | undefined): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    (entry?.targetResources[0]?.modifiedProperties ?? []).map(({ displayName, newValue }) => [
      displayName,
      newValue,
    ]),
  );

describe("the audit log of the workflow", () => {
  test("files each activity under its documented name, service and category", async () => {
    expect((await everything()).map(lineOf)).toEqual([
      "maya.okafor: Create request (Access Reviews/Policy/Add) of Request Meetings: success",
      "megan.price: Add service principal (Core Directory/ApplicationManagement/Add) of ServicePrincipal Meetings: success",
      "megan.price: Add delegated permission grant (Core Directory/ApplicationManagement/Assign) of ServicePrincipal Microsoft Graph: success",
      "megan.price: Consent to application (Core Directory/ApplicationManagement/Assign) of ServicePrincipal Meetings: success",
      "megan.price: Add app role assignment to service principal (Core Directory/ApplicationManagement/Assign) of ServicePrincipal Microsoft Graph: success",
      // Whoever approves or denies, the log names the workflow.
      "Azure AD Governance: Approve all requests in business flow (Access Reviews/UserManagement/Update) of Request Meetings: success",
      "megan.price: Remove delegated permission grant (Core Directory/ApplicationManagement/Unassign) of ServicePrincipal Microsoft Graph: success",
      "megan.price: Remove app role assignment from service principal (Core Directory/ApplicationManagement/Unassign) of ServicePrincipal Microsoft Graph: success",
      "megan.price: Delete governance policy template (Access Reviews/UserManagement/Delete) of Policy Admin consent policy: success",
      "megan.price: Create governance policy template (Access Reviews/UserManagement/Add) of Policy Admin consent policy: success",
      "megan.price: Update governance policy template (Access Reviews/UserManagement/Update) of Policy Admin consent policy: success",
    ]);
  });

  test.each([
    ["for everybody", scenarios.approvalRequired, "administrator", true],
    ["for a person alone", scenarios.consentAllowed, "requester", false],
  ] as const)("says of a consent %s who consented to what for whom", async (_, start, role, forEverybody) => {
    const tenant = createTenant({ scenario: start });
    const { visitor, address } = tenant.people[role];
    await visitor.open(authorizeUrl(tenant, { scope: "openid Calendars.ReadWrite" }));
    await visitor.press(address);
    if (forEverybody) await visitor.check("Consent on behalf of your organization");
    await visitor.press("Accept");
    const entries = await auditsOf(tenant);
    const consent = entries.find((one) => one.activityDisplayName === "Consent to application");
    expect(consent?.initiatedBy.user?.userPrincipalName).toBe(address);
    expect(changesOf(consent)).toEqual({
      "ConsentContext.IsAdminConsent": JSON.stringify(forEverybody),
      "ConsentContext.IsAppOnly": "false",
      "ConsentContext.OnBehalfOfAll": JSON.stringify(forEverybody),
      "ConsentContext.Tags": '"WindowsAzureActiveDirectoryIntegratedApp"',
      "ConsentAction.Permissions": '"openid Calendars.ReadWrite"',
      "TargetId.ServicePrincipalNames": JSON.stringify(tenant.app.clientId),
    });
    const grant = entries.find((one) => one.activityDisplayName === "Add delegated permission grant");
    expect(changesOf(grant)).toMatchObject({
      "DelegatedPermissionGrant.Scope": '"openid Calendars.ReadWrite"',
      "DelegatedPermissionGrant.ConsentType": forEverybody ? '"AllPrincipals"' : '"Principal"',
    });
  });
});
