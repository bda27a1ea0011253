import { describe, expect, test } from "vitest";
import { followDeepLink } from "../../../test/support/follow-deep-link.ts";
import { createTenant } from "../../create-tenant.ts";
import { DEEP_LINK_SCRIPT } from "./deep-link-script.ts";

const follow = (hash: string) => followDeepLink(DEEP_LINK_SCRIPT, hash);

const ENTERPRISE = "/enterprise-applications";
const OBJECT = "0f1e2d3c-0000-4000-8000-00000000000a";

describe("GET /-/portal.js", () => {
  test.each([
    ["StartboardApplicationsMenuBlade/~/AppAppsPreview/menuId~/null", `${ENTERPRISE}/all-applications`],
    ["StartboardApplicationsMenuBlade/~/AccessRequests", `${ENTERPRISE}/admin-consent-requests`],
    ["StartboardApplicationsMenuBlade/~/AdminConsentRequests", `${ENTERPRISE}/admin-consent-requests`],
    ["StartboardApplicationsMenuBlade/~/UserSettings", `${ENTERPRISE}/user-settings`],
    [
      "ConsentPoliciesMenuBlade/~/UserSettings",
      `${ENTERPRISE}/consent-and-permissions/user-consent-settings`,
    ],
    [
      "ConsentPoliciesMenuBlade/~/AdminConsentSettings",
      `${ENTERPRISE}/consent-and-permissions/admin-consent-settings`,
    ],
    [
      "ConsentPoliciesMenuBlade/~/PermissionClassifications",
      `${ENTERPRISE}/consent-and-permissions/permission-classifications`,
    ],
    ["ActiveDirectoryMenuBlade/~/SignIns", "/sign-in-logs"],
    ["ActiveDirectoryMenuBlade/~/Audit", "/audit-logs"],
    [`ManagedAppMenuBlade/~/Overview/objectId/${OBJECT}`, `${ENTERPRISE}/all-applications/${OBJECT}`],
    [
      `ManagedAppMenuBlade/~/Permissions/objectId/${OBJECT}/appId/2`,
      `${ENTERPRISE}/all-applications/${OBJECT}/permissions`,
    ],
    [
      `ManagedAppMenuBlade/~/Users/objectId/${OBJECT}/appId/2`,
      `${ENTERPRISE}/all-applications/${OBJECT}/users-and-groups`,
    ],
  ])("takes %s to its page", (link, page) => {
    expect(follow(`#view/Microsoft_AAD_IAM/${link}`).target).toBe(page);
  });

  test.each([
    [
      "Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AccessRequests",
      `${ENTERPRISE}/admin-consent-requests`,
    ],
    ["Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps/menuId/", `${ENTERPRISE}/all-applications`],
    [
      `Microsoft_AAD_IAM/ManagedAppMenuBlade/Properties/appId/2/objectId/${OBJECT}`,
      `${ENTERPRISE}/all-applications/${OBJECT}/properties`,
    ],
    ["Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/UserSettings", `${ENTERPRISE}/user-settings`],
    ["Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/Users", "/users"],
    ["Microsoft_AAD_IAM/UsersManagementMenuBlade/MsGraphUsers", "/users"],
    ["Microsoft_AAD_IAM/UsersManagementMenuBlade/UserSettings", `${ENTERPRISE}/user-settings`],
    ["Microsoft_AAD_IAM/UserManagementMenuBlade/All", "/users"],
  ])("takes an older link to its page: %s", (link, page) => {
    expect(follow(`#blade/${link}`).target).toBe(page);
  });

  test.each([
    ["UserManagementMenuBlade/~/AllUsers/menuId/", "/users"],
    ["UserManagementMenuBlade/~/UserSettings", `${ENTERPRISE}/user-settings`],
    [`UserProfileMenuBlade/~/overview/userId/${OBJECT}`, `/users/${OBJECT}`],
  ])("takes a link of the users' own part to its page: %s", (link, page) => {
    expect(follow(`#view/Microsoft_AAD_UsersAndTenants/${link}`).target).toBe(page);
  });

  test("stays on the first page for links to Azure Active Directory itself", () => {
    expect(follow("#blade/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/Overview")).toEqual({
      target: undefined,
      noted: false,
    });
  });

  test("says that the mock lacks the page of another link", () => {
    expect(follow("#view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/AllGroups")).toEqual({
      target: undefined,
      noted: true,
    });
  });

  test.each(["", "#main", "#view/constructor/constructor/constructor"])("goes nowhere for %j", (hash) => {
    expect(follow(hash).target).toBeUndefined();
  });

  test("is served as a script", async () => {
    const { origins, fetch } = createTenant();
    const response = await fetch(new Request(`${origins.portal}/-/portal.js`));
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe(DEEP_LINK_SCRIPT);
  });

  test.each(["https://portal.azure.com", "https://aad.portal.azure.com", "https://entra.microsoft.com"])(
    "stands beside the first page at %s",
    async (origin) => {
      const { fetch } = createTenant();
      const text = await (await fetch(new Request(`${origin}/`))).text();
      expect(text).toContain('src="/-/portal.js"');
    },
  );
});
