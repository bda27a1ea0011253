import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { DEEP_LINK_SCRIPT } from "./deep-link-script.ts";

/** Runs the script as a page at that fragment would. */
function follow(hash: string): { readonly target: string | undefined; readonly noted: boolean } {
  let target: string | undefined;
  const note = { hidden: true };
  const location = {
    hash,
    replace(path: string) {
      target = path;
    },
  };
  runInNewContext(DEEP_LINK_SCRIPT, { location, document: { getElementById: () => note } });
  return { target, noted: !note.hidden };
}

describe("GET /-/portal.js", () => {
  test.each([
    ["#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests", "admin-consent-requests"],
    [
      "#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AdminConsentRequests",
      "admin-consent-requests",
    ],
    ["#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AccessRequests", "admin-consent-requests"],
    [
      "#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview/menuId~/null",
      "all-applications",
    ],
    ["#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps/menuId/", "all-applications"],
    ["#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/UserSettings", "user-settings"],
    [
      "#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings",
      "consent-and-permissions/user-consent-settings",
    ],
    [
      "#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings",
      "consent-and-permissions/admin-consent-settings",
    ],
    [
      "#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/0-1/appId/2",
      "all-applications/0-1",
    ],
  ])("takes %s to its page", (hash, page) => {
    expect(follow(hash).target).toBe(`/enterprise-applications/${page}`);
  });

  test("says that the mock lacks the page of another link", () => {
    expect(follow("#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/UserSettings")).toEqual({
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
});
