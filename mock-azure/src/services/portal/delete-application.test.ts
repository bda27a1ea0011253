import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const APPLICATIONS = "/enterprise-applications/all-applications";

const deletePathOf = (tenant: ReturnType<typeof createTenant>, appId = tenant.app.clientId) => {
  const principal = tenant.snapshot().data.servicePrincipals.find((one) => one.appId === appId);
  return `${APPLICATIONS}/${principal?.id ?? ""}/delete`;
};

const present = (tenant: ReturnType<typeof createTenant>) =>
  tenant.snapshot().data.servicePrincipals.map(({ displayName }) => displayName);

describe("GET /enterprise-applications/all-applications/:principal/delete", () => {
  test("asks first, and Cancel leaves everything as it was", async () => {
    const { visitor, tenant } = await enterPortal(APPLICATIONS, { start: scenarios.alreadyApproved });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await visitor.press("Delete");
    expect(visitor.title).toBe("Delete Meetings");
    expect(visitor.text).toContain("until somebody consents to it again");
    await visitor.press("Cancel");
    expect(visitor.title).toBe("Meetings | Properties");
    expect(present(tenant)).toContain("Meetings");
  });

  test("is there for nobody who may not delete", async () => {
    const { visitor, tenant, open } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await expect(visitor.press("Delete")).rejects.toThrow(/no button or link "Delete"/);
    await open(deletePathOf(tenant));
    expect(visitor.title).toBe("You do not have access");
  });
});

describe("POST /enterprise-applications/all-applications/:principal/delete", () => {
  test("takes the application out of the tenant with what it was granted, and says why", async () => {
    const { visitor, tenant } = await enterPortal(APPLICATIONS, { start: scenarios.alreadyApproved });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await visitor.press("Delete");
    await visitor.press("Delete");
    expect(visitor.text).toContain("No applications yet.");
    expect(present(tenant)).toEqual(["Microsoft Graph"]);
    const { grants, audits } = tenant.snapshot().data;
    expect(grants).toEqual([]);
    expect(audits.map(({ activityDisplayName }) => activityDisplayName)).toEqual([
      "Remove delegated permission grant",
      "Remove service principal",
    ]);
    expect(tenant.journal().find(({ change }) => change.kind === "service-principal-removed")).toMatchObject({
      because: [{ rule: "app.deleted" }],
    });
  });

  test("refuses somebody without a role that may, Microsoft's own services and what is not there", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const path = deletePathOf(tenant);
    const before = present(tenant);
    const asColleague = await postToPortal(tenant, path, { cookie: await portalCookie(tenant, "colleague") });
    expect(asColleague.status).toBe(403);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["app.role"]);
    const cookie = await portalCookie(tenant);
    const graph = deletePathOf(tenant, "00000003-0000-0000-c000-000000000000");
    expect((await postToPortal(tenant, graph, { cookie })).status).toBe(404);
    expect((await postToPortal(tenant, `${APPLICATIONS}/unknown/delete`, { cookie })).status).toBe(404);
    expect(present(tenant)).toEqual(before);
  });

  test("refuses a form of another site", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const response = await postToPortal(tenant, deletePathOf(tenant), {
      cookie: await portalCookie(tenant),
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(403);
    expect(present(tenant)).toContain("Meetings");
  });
});
