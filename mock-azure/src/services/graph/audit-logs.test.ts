import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const AUDITS = "/auditLogs/directoryAudits";
const SIGN_INS = "/auditLogs/signIns";
const permissions =
  "AuditLog.Read.All Policy.ReadWrite.ConsentRequest Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All";
const auditor = { person: "administrator", permissions } as const;

/** An entry of either log, as far as tests read it. */
interface Entry {
  readonly id: string;
  readonly activityDisplayName: string;
  readonly loggedByService: string;
  readonly initiatedBy: unknown;
  readonly correlationId: string;
  readonly status: { readonly errorCode: number };
}

async function entries(tenant: Tenant, path: string): Promise<readonly Entry[]> {
  const { get } = await clientFor(tenant, auditor);
  return (await get(path)).body.value as unknown as readonly Entry[];
}

const activities = async (tenant: Tenant) =>
  (await entries(tenant, AUDITS)).map(({ activityDisplayName }) => activityDisplayName).toReversed();

async function asked(): Promise<Tenant> {
  const tenant = createTenant({ scenario: scenarios.approvalRequired });
  const fields = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  const { requester } = tenant.people;
  await requester.signsInFor(
    `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${fields.toString()}`,
  );
  await requester.requestsApproval("We book customer calls.");
  return tenant;
}

describe("GET /auditLogs/directoryAudits", () => {
  test("tells of a request and its approval", async () => {
    const tenant = await asked();
    await tenant.people.administrator.approves();
    expect(await activities(tenant)).toEqual([
      "Create request",
      "Add service principal",
      "Add delegated permission grant",
      "Consent to application",
      "Approve all requests in business flow",
    ]);
    const log = await entries(tenant, AUDITS);
    const by = (name: string) => log.find(({ activityDisplayName }) => activityDisplayName === name);
    const person = (name: "requester" | "administrator") => ({
      user: { userPrincipalName: tenant.people[name].address },
    });
    expect(by("Create request")).toMatchObject({
      loggedByService: "Access Reviews",
      initiatedBy: person("requester"),
      result: "success",
    });
    expect(by("Consent to application")).toMatchObject({
      loggedByService: "Core Directory",
      initiatedBy: person("administrator"),
      correlationId: by("Add service principal")?.correlationId,
      additionalDetails: [{ key: "AppId", value: tenant.app.clientId }],
    });
    expect(by("Approve all requests in business flow")).toMatchObject({ initiatedBy: { user: null } });
  });

  test("calls a denial by the same name as an approval", async () => {
    const tenant = await asked();
    await tenant.people.administrator.denies("We use another product.");
    expect(await activities(tenant)).toEqual(["Create request", "Approve all requests in business flow"]);
    expect(JSON.stringify(await entries(tenant, AUDITS))).not.toContain("another product");
  });

  test("tells of changes to the workflow", async () => {
    const { tenant, get, put } = await graphClient(auditor);
    const path = "/policies/adminConsentRequestPolicy";
    const { "@odata.context": _, ...policy } = (await get(path)).body;
    for (const changes of [{ requestDurationInDays: 7 }, { isEnabled: false }, { isEnabled: true }]) {
      await put(path, { ...policy, ...changes });
    }
    expect(await activities(tenant)).toEqual([
      "Update governance policy template",
      "Delete governance policy template",
      "Create governance policy template",
    ]);
  });

  test("tells of grants and switches through Graph, without a consent", async () => {
    const options = { ...auditor, scenario: scenarios.alreadyApproved };
    const { tenant, get, patch, call } = await graphClient(options);
    await patch(`/servicePrincipals(appId='${tenant.app.clientId}')`, { accountEnabled: false });
    const [grant] = (await get("/oauth2PermissionGrants")).body.value;
    await patch(`/oauth2PermissionGrants/${grant?.id ?? ""}`, { scope: "User.Read Mail.Read" });
    await call("DELETE", `/oauth2PermissionGrants/${grant?.id ?? ""}`);
    expect(await activities(tenant)).toEqual([
      "Update service principal",
      "Add delegated permission grant",
      "Remove delegated permission grant",
    ]);
  });

  test.each([
    ["activityDisplayName eq 'Create request'", 1],
    ["loggedByService eq 'Core Directory'", 0],
    ["activityDateTime ge 2020-01-01T00:00:00Z and activityDateTime le 2100-01-01T00:00:00Z", 1],
    ["activityDateTime ge 2100-01-01", 0],
    ["targetResources/any(t:t/displayName eq 'Meetings')", 1],
  ])("keeps what %s keeps", async (filter, length) => {
    const tenant = await asked();
    expect(await entries(tenant, `${AUDITS}?$filter=${encodeURIComponent(filter)}`)).toHaveLength(length);
  });

  test("keeps its entries over a snapshot, and finds one", async () => {
    const tenant = await asked();
    const before = await entries(tenant, AUDITS);
    tenant.restore(JSON.parse(JSON.stringify(tenant.snapshot())));
    expect(await entries(tenant, AUDITS)).toEqual(before);
    const { get } = await clientFor(tenant, auditor);
    expect((await get(`${AUDITS}/${before[0]?.id ?? ""}`)).body).toMatchObject({ ...before[0] });
    expect((await get(`${AUDITS}/nothing`)).status).toBe(404);
  });

  test("is closed to people without a role", async () => {
    const { get } = await graphClient({ person: "requester", permissions });
    expect((await get(AUDITS)).status).toBe(403);
  });
});

describe("GET /auditLogs/signIns", () => {
  test("tells of the interrupt before an approval, and of no success", async () => {
    const tenant = await asked();
    const log = await entries(tenant, SIGN_INS);
    expect(log).toMatchObject([
      {
        appId: tenant.app.clientId,
        userPrincipalName: tenant.people.requester.address,
        clientAppUsed: "Browser",
        isInteractive: true,
        status: { errorCode: 90095, failureReason: expect.stringContaining("Meetings") },
      },
    ]);
    const { get } = await clientFor(tenant, auditor);
    expect((await get(`${SIGN_INS}/${log[0]?.id ?? ""}`)).body).toMatchObject({ ...log[0] });
  });

  test.each([
    ["status/errorCode eq 90095", 1],
    ["status/errorCode eq 0", 0],
    ["userPrincipalName eq 'maya.okafor@fjordline.example'", 1],
    ["createdDateTime lt 2020-01-01T00:00:00Z", 0],
  ])("keeps what %s keeps", async (filter, length) => {
    const tenant = await asked();
    expect(await entries(tenant, `${SIGN_INS}?$filter=${encodeURIComponent(filter)}`)).toHaveLength(length);
  });

  test.each([
    ["success", scenarios.alreadyApproved, 0],
    ["a blocked application", scenarios.appBlocked, 7000112],
    ["requests switched off", scenarios.requestsDisabled, 90094],
  ])("notes %s by its number", async (_, scenario, errorCode) => {
    const tenant = createTenant({ scenario });
    const fields = new URLSearchParams({
      client_id: tenant.app.clientId,
      response_type: "code",
      redirect_uri: "https://app.meetings.example/auth/callback",
      scope: "openid Calendars.ReadWrite",
    });
    await tenant.people.requester.signsInFor(
      `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${fields.toString()}`,
    );
    expect((await entries(tenant, SIGN_INS)).map(({ status }) => status.errorCode)).toEqual([errorCode]);
  });
});
