import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveTenant } from "../src/adapters/playwright.ts";
import { createTenant } from "../src/create-tenant.ts";
import { scenarios } from "../src/scenarios/index.ts";
import type { Scenario } from "../src/scenarios/scenario.ts";
import type { Tenant } from "../src/tenant/tenant.ts";
import { launchChromium } from "./support/launch-chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const authorizeUrl = ({ origins, app }: Tenant): string =>
  `${origins.login}/organizations/oauth2/v2.0/authorize?${new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: "http://localhost:5173/redirect.html",
    scope: "openid profile offline_access Calendars.ReadWrite",
  }).toString()}`;

/** What axe finds on the page as it stands, with the part of the page it is about. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

type Walk = (page: Page, tenant: Tenant) => Promise<void>;

/** Opens a page that needs nobody signed in. */
const open =
  (url: (tenant: Tenant) => string): Walk =>
  async (page, tenant) => {
    await page.goto(url(tenant));
  };

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

const signIn: Walk = async (page, tenant) => {
  await page.goto(authorizeUrl(tenant));
  await press(page, tenant.people.requester.address);
};

/** A page of the portal, as the administrator sees it. */
const portal =
  (path: string): Walk =>
  async (page, tenant) => {
    await page.goto(`${tenant.origins.portal}${path}`);
    await press(page, tenant.people.administrator.address);
  };

/** The administrator's mail about the request that waits. */
const openMail: Walk = async (page, tenant) => {
  await page.goto(`${tenant.origins.mail}/mail/${encodeURIComponent(tenant.people.administrator.address)}`);
  await page.getByRole("link", { name: /Review the request/ }).click();
  await page.getByRole("link", { name: "Show as plain text" }).waitFor();
};

const deviceUrl = ({ origins }: Tenant): string => `${origins.login}/common/oauth2/deviceauth`;

async function enterDeviceCode(page: Page, tenant: Tenant, code: string): Promise<void> {
  await page.goto(deviceUrl(tenant));
  await page.getByLabel("Code").fill(code);
  await press(page, "Next");
}

/** Up to the question whether the device is the person's own. */
const confirmDevice: Walk = async (page, tenant) => {
  const { login } = tenant.origins;
  const response = await tenant.fetch(
    new Request(`${login}/organizations/oauth2/v2.0/devicecode`, {
      method: "POST",
      body: new URLSearchParams({ client_id: tenant.app.clientId, scope: "openid Calendars.ReadWrite" }),
    }),
  );
  const { user_code } = (await response.json()) as { user_code: string };
  await enterDeviceCode(page, tenant, user_code);
  await press(page, tenant.people.requester.address);
  await page.getByRole("button", { name: "Continue" }).waitFor();
};

const PAGES: readonly (readonly [name: string, scenario: Scenario, walk: Walk])[] = [
  ["account choice", scenarios.approvalRequired, open(authorizeUrl)],
  ["approval required", scenarios.approvalRequired, signIn],
  ["need admin approval", scenarios.requestsDisabled, signIn],
  ["permissions requested", scenarios.consentAllowed, signIn],
  ["second factor", scenarios.mfaRequired, signIn],
  ["blocked", scenarios.appBlocked, signIn],
  [
    "request sent",
    scenarios.approvalRequired,
    async (page, tenant) => {
      await signIn(page, tenant);
      await page.getByLabel("Enter justification for requesting this app").fill("We book customer calls.");
      await press(page, "Request approval");
    },
  ],
  [
    "signed out",
    scenarios.approvalRequired,
    open(({ origins }) => `${origins.login}/common/oauth2/v2.0/logout`),
  ],
  [
    "signing out of one account of two",
    scenarios.consentAllowed,
    async (page, tenant) => {
      await signIn(page, tenant);
      await page.goto(`${authorizeUrl(tenant)}&prompt=select_account`);
      await press(page, tenant.people.colleague.address);
      await page.goto(`${tenant.origins.login}/common/oauth2/v2.0/logout`);
      await page.getByRole("heading", { name: "Pick an account" }).waitFor();
    },
  ],
  ["code of a device", scenarios.alreadyApproved, open(deviceUrl)],
  [
    "code of a device refused",
    scenarios.alreadyApproved,
    async (page, tenant) => {
      await enterDeviceCode(page, tenant, "AAAAAAAAA");
      await page.getByText("That code didn't work.").waitFor();
    },
  ],
  ["device confirmed", scenarios.alreadyApproved, confirmDevice],
  [
    "device answered",
    scenarios.alreadyApproved,
    async (page, tenant) => {
      await confirmDevice(page, tenant);
      await press(page, "Continue");
      await page.getByRole("button", { name: "Continue" }).waitFor({ state: "detached" });
    },
  ],
  ["error lookup", scenarios.alreadyApproved, open(({ origins }) => `${origins.login}/error?code=50105`)],
  ["mailboxes", scenarios.requestPending, open(({ origins }) => `${origins.mail}/mail/`)],
  ["one mail", scenarios.requestPending, openMail],
  [
    "one mail as plain text",
    scenarios.requestPending,
    async (page, tenant) => {
      await openMail(page, tenant);
      await page.getByRole("link", { name: "Show as plain text" }).click();
      await page.getByRole("link", { name: "Show as HTML" }).waitFor();
    },
  ],
  [
    "one mail by itself",
    scenarios.requestPending,
    async (page, tenant) => {
      await openMail(page, tenant);
      await page.getByRole("link", { name: "Show the mail by itself" }).click();
      await page.waitForURL(/view=document/);
    },
  ],
  ["portal overview", scenarios.approvalRequired, portal("/")],
  [
    "admin consent requests",
    scenarios.requestPending,
    portal("/enterprise-applications/admin-consent-requests"),
  ],
  [
    "details of a request",
    scenarios.requestPending,
    async (page, tenant) => {
      await portal("/enterprise-applications/admin-consent-requests")(page, tenant);
      await page.getByRole("link", { name: tenant.app.displayName }).click();
    },
  ],
  ["all applications", scenarios.alreadyApproved, portal("/enterprise-applications/all-applications")],
  [
    "deleting an application",
    scenarios.alreadyApproved,
    async (page, tenant) => {
      await portal("/enterprise-applications/all-applications")(page, tenant);
      await page.getByRole("link", { name: tenant.app.displayName }).click();
      await page.getByRole("link", { name: "Delete" }).click();
      await page.getByRole("heading", { name: `Delete ${tenant.app.displayName}` }).waitFor();
    },
  ],
  [
    "user consent settings",
    scenarios.approvalRequired,
    portal("/enterprise-applications/consent-and-permissions/user-consent-settings"),
  ],
  [
    "admin consent settings",
    scenarios.approvalRequired,
    portal("/enterprise-applications/consent-and-permissions/admin-consent-settings"),
  ],
];

describe("the tenant's pages", () => {
  test.each(PAGES)("are accessible in light and dark: %s", async (_, scenario, walk) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const tenant = createTenant({ scenario });
      // The pages' own policy would keep axe out.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      await serveTenant(context, tenant);
      const page = await context.newPage();
      await walk(page, tenant);
      expect(await findings(page)).toEqual([]);
      await context.close();
    }
  });

  test.each(PAGES)("fit a phone: %s", async (_, scenario, walk) => {
    const tenant = createTenant({ scenario });
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await serveTenant(context, tenant);
    const page = await context.newPage();
    await walk(page, tenant);
    await page.waitForLoadState();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });
});
