import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { auditsOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const USER_SETTINGS = "/enterprise-applications/user-settings";
const SWITCH = "Users can request admin consent to apps they are unable to consent to";

describe("GET /enterprise-applications/user-settings", () => {
  test("shows the switch at its older place, and says where the rest is", async () => {
    const { visitor } = await enterPortal(USER_SETTINGS);
    expect(visitor.title).toBe("Enterprise applications | User settings");
    expect(visitor.text).toContain(SWITCH);
    await visitor.press("Admin consent settings");
    expect(visitor.title).toBe("Consent and permissions | Admin consent settings");
  });

  test("lets those who may not change it read", async () => {
    const { visitor } = await enterPortal(USER_SETTINGS, { role: "colleague" });
    expect(visitor.text).toContain("To change these settings, you need to be");
    await expect(visitor.press("Save")).rejects.toThrow(/no button/);
  });
});

describe("POST /enterprise-applications/user-settings", () => {
  test("turns requests on, as the article advises, and leaves everything else alone", async () => {
    const { tenant, connect } = story(scenarios.requestsDisabled);
    expect(await connect("requester")).toBe("Need admin approval");
    const before = tenant.snapshot().data.policies.adminConsentRequests;
    const { visitor } = await enterPortal(USER_SETTINGS, { tenant });
    await visitor.check(`${SWITCH} Yes`);
    await visitor.press("Save");
    expect(visitor.text).toContain("The settings were saved.");
    expect(tenant.snapshot().data.policies.adminConsentRequests).toEqual({
      ...before,
      isEnabled: true,
      promptForAdminConsentRequest: true,
      enabledDateTime: tenant.clock.now(),
    });
    expect(await connect("requester")).toBe("Approval required");
    expect(auditsOf(tenant)).toEqual(["Create governance policy template"]);
  });

  test("says what is missing where nobody would review", async () => {
    const start = scenario("nobody reviews", withConsentRequests({ isEnabled: false, reviewers: [] }));
    const { visitor, tenant } = await enterPortal(USER_SETTINGS, { start });
    await visitor.check(`${SWITCH} Yes`);
    await visitor.press("Save");
    expect(visitor.text).toContain("Choose at least one reviewer");
    expect(tenant.snapshot().data.policies.adminConsentRequests.isEnabled).toBe(false);
  });

  test.each([
    [{ isEnabled: "maybe" }, "administrator", 400],
    [{ isEnabled: "yes" }, "colleague", 403],
  ] as const)("refuses %j of the %s", async (fields, role, status) => {
    const tenant = createTenant({
      scenario: scenario(
        "off",
        withConsentRequests({ isEnabled: false }),
        withPerson("colleague", { roles: ["Application Administrator"] }),
      ),
    });
    const cookie = await portalCookie(tenant, role);
    expect((await postToPortal(tenant, USER_SETTINGS, { cookie, fields })).status).toBe(status);
    expect(tenant.snapshot().data.policies.adminConsentRequests.isEnabled).toBe(false);
  });
});
