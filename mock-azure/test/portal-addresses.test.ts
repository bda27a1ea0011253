import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../src/create-tenant.ts";
import { scenarios } from "../src/scenarios/index.ts";
import type { Tenant } from "../src/tenant/tenant.ts";
import { createVisitor } from "../src/visitor/create-visitor.ts";
import { followDeepLink } from "./support/follow-deep-link.ts";

const ENTERPRISE = "Microsoft_AAD_IAM/StartboardApplicationsMenuBlade";
const CONSENT = "Microsoft_AAD_IAM/ConsentPoliciesMenuBlade";
const PEOPLE = "Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade";

const REQUESTS = "Enterprise applications | Admin consent requests";
const USER_SETTINGS = "Enterprise applications | User settings";

/**
 * What administrators know by its place in the portal, the title of the page that stands for it here, and the links that lead to it:
 * `#view/…/~/…` now, `#blade/…/…` before.
 */
const PLACES: readonly (readonly [place: string, title: string, link: string])[] = [
  ["All applications", "Enterprise applications | All applications", `view/${ENTERPRISE}/~/AppAppsPreview`],
  ["All applications", "Enterprise applications | All applications", `blade/${ENTERPRISE}/AllApps`],
  ["Admin consent requests", REQUESTS, `view/${ENTERPRISE}/~/AccessRequests`],
  ["Admin consent requests", REQUESTS, `view/${ENTERPRISE}/~/AdminConsentRequests`],
  ["Admin consent requests", REQUESTS, `blade/${ENTERPRISE}/AccessRequests`],
  [
    "User consent settings",
    "Consent and permissions | User consent settings",
    `view/${CONSENT}/~/UserSettings`,
  ],
  [
    "User consent settings",
    "Consent and permissions | User consent settings",
    `blade/${CONSENT}/UserSettings`,
  ],
  [
    "Admin consent settings",
    "Consent and permissions | Admin consent settings",
    `view/${CONSENT}/~/AdminConsentSettings`,
  ],
  [
    "Permission classifications",
    "Consent and permissions | Permission classifications",
    `view/${CONSENT}/~/PermissionClassifications`,
  ],
  ["User settings of enterprise applications", USER_SETTINGS, `view/${ENTERPRISE}/~/UserSettings`],
  ["User settings of enterprise applications", USER_SETTINGS, `blade/${ENTERPRISE}/UserSettings`],
  ["User settings of the directory", USER_SETTINGS, `view/${PEOPLE}/~/UserSettings`],
  [
    "User settings of the directory",
    USER_SETTINGS,
    "blade/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/UserSettings",
  ],
  [
    "One application's permissions",
    "Meetings | Permissions",
    "view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/{object}/appId/{app}",
  ],
  [
    "One application's permissions",
    "Meetings | Permissions",
    "blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Permissions/appId/{app}/objectId/{object}",
  ],
];

/** Where the portal's first page is found: under its names now and before, and pinned to a tenant. */
const FRONT_DOORS = ["https://entra.microsoft.com/", "https://portal.azure.com/", "{pinned}"] as const;

/** Opens a link as a browser does: the first page, its script, and where that leads. */
async function openLink(tenant: Tenant, door: string, link: string): Promise<string> {
  const app = tenant.app.clientId;
  const { servicePrincipals } = tenant.snapshot().data;
  const object = servicePrincipals.find(({ appId }) => appId === app)?.id ?? "";
  const address = new URL(door.replace("{pinned}", `${tenant.origins.portal}/${tenant.id}`));
  const front = parse(await (await tenant.fetch(new Request(address))).text());
  const source = front.querySelector("script[src]")?.getAttribute("src") ?? "";
  const script = await tenant.fetch(new Request(new URL(source, address)));
  const hash = `#${link.replace("{object}", object).replace("{app}", app)}`;
  const { target = "" } = followDeepLink(await script.text(), hash, address.pathname);
  const visitor = createVisitor(tenant);
  await visitor.open(new URL(target, address).href);
  await visitor.press(tenant.people.administrator.address);
  return visitor.title;
}

describe.each(FRONT_DOORS)("links that begin with %s", (door) => {
  test.each(PLACES)("lead to %s, the page %s: #%s", async (_, title, link) => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    expect(await openLink(tenant, door, link)).toBe(title);
  });
});
