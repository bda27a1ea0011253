import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { auditsOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";

const CLASSIFICATIONS = "/enterprise-applications/consent-and-permissions/permission-classifications";

const classifiedAs = (tenant: ReturnType<typeof createTenant>, impact: string) =>
  tenant
    .snapshot()
    .data.permissionClassifications.filter(({ classification }) => classification === impact)
    .map(({ permissionName }) => permissionName);

describe("GET /enterprise-applications/consent-and-permissions/permission-classifications", () => {
  test("shows what is of low, medium and high impact", async () => {
    const { visitor } = await enterPortal(CLASSIFICATIONS, { start: scenarios.approvalRequired });
    expect(visitor.title).toBe("Consent and permissions | Permission classifications");
    expect(visitor.text).toContain("Microsoft Graph offline_access Maintain access to data");
    await visitor.press("High (Preview)");
    expect(visitor.text).toContain("No permission is classified so.");
  });

  test("offers no permission that needs an administrator, or is classified already", async () => {
    const { origins, people } = createTenant();
    const { visitor } = people.administrator;
    await visitor.open(`${origins.portal}${CLASSIFICATIONS}`);
    await visitor.press(people.administrator.address);
    for (const name of ["Directory.Read.All", "openid"]) {
      await expect(visitor.select("Delegated permission of Microsoft Graph", name)).rejects.toThrow(
        /does not offer/,
      );
    }
  });

  test("lets those who may not change it read", async () => {
    const { visitor } = await enterPortal(CLASSIFICATIONS, { role: "colleague" });
    expect(visitor.text).toContain("To classify permissions, you need to be");
    await expect(visitor.press("Remove openid")).rejects.toThrow(/no button/);
  });
});

describe("POST /enterprise-applications/consent-and-permissions/permission-classifications", () => {
  test("lets people consent to what counts as low, and logs it", async () => {
    const { tenant, connect } = story(
      scenario(
        "low impact",
        withApplication({ verifiedPublisher: "Meetings Ltd" }),
        withUserConsent("microsoft-user-default-low"),
      ),
    );
    expect(await connect("requester")).toBe("Approval required");
    const { visitor } = await enterPortal(CLASSIFICATIONS, { tenant });
    await visitor.select("Delegated permission of Microsoft Graph", "Calendars.ReadWrite");
    await visitor.press("Add permission");
    expect(visitor.text).toContain("The settings were saved.");
    expect(classifiedAs(tenant, "low")).toContain("Calendars.ReadWrite");
    expect(await connect("requester")).toBe("code");
    expect(auditsOf(tenant)).toContain("Update service principal");
  });

  test("classifies as the tab says, and stays on it", async () => {
    const { visitor, tenant } = await enterPortal(CLASSIFICATIONS);
    await visitor.press("Medium (Preview)");
    await visitor.select("Delegated permission of Microsoft Graph", "Mail.Read");
    await visitor.press("Add permission");
    expect(classifiedAs(tenant, "medium")).toEqual(["Mail.Read"]);
    expect(visitor.text).toContain("Mail.Read Read user mail");
    await visitor.press("Remove Mail.Read");
    expect(classifiedAs(tenant, "medium")).toEqual([]);
    expect(visitor.location).toContain("impact=medium");
  });

  test.each([
    ["openid", "is classified as low already"],
    ["Directory.Read.All", "always needs an administrator"],
    ["Nothing.Read", "has no delegated permission"],
  ])("refuses %s, and says why", async (permission, problem) => {
    const tenant = createTenant();
    const before = tenant.snapshot().data.permissionClassifications;
    const response = await postToPortal(tenant, CLASSIFICATIONS, {
      cookie: await portalCookie(tenant),
      fields: { permission },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
    expect(tenant.snapshot().data.permissionClassifications).toEqual(before);
  });
});

describe("POST /enterprise-applications/consent-and-permissions/permission-classifications/remove", () => {
  test("refuses somebody without a role that may, and what is not classified any more", async () => {
    const tenant = createTenant({
      scenario: scenario("reader", withPerson("colleague", { roles: ["Global Reader"] })),
    });
    const [first] = tenant.snapshot().data.permissionClassifications;
    const fields = { classification: first?.id ?? "" };
    const cookie = await portalCookie(tenant, "colleague");
    const refused = await postToPortal(tenant, `${CLASSIFICATIONS}/remove`, { cookie, fields });
    expect(refused.status).toBe(403);
    const gone = await postToPortal(tenant, `${CLASSIFICATIONS}/remove`, {
      cookie: await portalCookie(tenant),
      fields: { classification: "unknown" },
    });
    expect(gone.status).toBe(400);
    expect(classifiedAs(tenant, "low")).toContain("openid");
  });
});
