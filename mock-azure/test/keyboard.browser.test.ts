import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTenant } from "../src/create-tenant.ts";
import { scenarios } from "../src/scenarios/index.ts";
import type { Tenant } from "../src/tenant/tenant.ts";
import type { Language } from "../src/words/language.ts";
import { createWords } from "../src/words/words.ts";
import { authorizeUrl } from "./support/authorize-url.ts";
import { typist } from "./support/keyboard.ts";
import { lendBrowsers } from "./support/lend-browsers.ts";
import { receivingApp } from "./support/receiving-app.ts";

let browsers: Awaited<ReturnType<typeof lendBrowsers>>;
let app: Awaited<ReturnType<typeof receivingApp>>;
beforeAll(async () => {
  [browsers, app] = await Promise.all([lendBrowsers(), receivingApp()]);
});
afterEach(() => browsers.takeBack());
afterAll(async () => {
  app.close();
  await browsers.close();
});

/** Waits for a page by its heading, since the next key is for it, and for its looks, which show the focus. */
async function standOn(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.waitForLoadState("load");
}

const tileOf = (tenant: Tenant, role: "requester" | "administrator"): string =>
  `${tenant.people[role].displayName} ${tenant.people[role].address}`;

/** The requester connects for the first time, and asks for approval. */
async function askForApproval(tenant: Tenant, page: Page, language: Language): Promise<void> {
  const { text } = createWords(language);
  const keys = typist(page);
  await page.goto(authorizeUrl(tenant, { redirect_uri: app.callback }));
  await keys.tabTo(tileOf(tenant, "requester"));
  await keys.press("Enter");
  await standOn(page, text.approval.title);
  await keys.tabTo(text.approval.justification);
  await keys.type("We book customer calls.");
  await keys.tabTo(text.approval.request);
  await keys.press("Space");
  await standOn(page, text.approval.sentTitle);
  await keys.tabTo(text.approval.backToApp);
  await keys.press("Enter");
  await page.waitForURL(`${app.callback}**`);
}

/** The administrator reads the mail, follows it to the portal, and grants what was asked for in a tab of its own. */
async function approve(tenant: Tenant, page: Page, language: Language): Promise<void> {
  const { text } = createWords(language);
  const { address } = tenant.people.administrator;
  const keys = typist(page);
  await page.goto(`${tenant.origins.mail}/mail/${encodeURIComponent(address)}`);
  const [mail] = tenant.inbox(address);
  await keys.tabTo(mail?.subject ?? "");
  await keys.press("Enter");
  await standOn(page, mail?.subject ?? "");
  await keys.tabTo(mail?.action?.label ?? "");
  await keys.press("Enter");
  await standOn(page, text.signIn.pickAccount);
  await keys.tabTo(tileOf(tenant, "administrator"));
  await keys.press("Enter");
  await standOn(page, text.portal.consentRequests);
  await keys.tabTo(text.portal.skip);
  await keys.press("Enter");
  await keys.tabTo(tenant.app.displayName);
  await keys.press("Enter");
  await standOn(page, text.requests.details);
  await keys.tabTo(text.requests.review);
  const [tab] = await Promise.all([page.context().waitForEvent("page"), keys.press("Enter")]);
  const keysOfTab = typist(tab);
  await standOn(tab, text.signIn.pickAccount);
  await keysOfTab.tabTo(tileOf(tenant, "administrator"));
  await keysOfTab.press("Enter");
  await standOn(tab, text.consent.title);
  await keysOfTab.tabTo(text.buttons.accept);
  await keysOfTab.press("Enter");
  await standOn(tab, text.requests.granted);
}

describe("somebody who has nothing but a keyboard", () => {
  test.each(["en", "ar"] as const)("asks, approves and connects, in the language %s", async (language) => {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    const requester = await browsers.open(tenant, language);
    await askForApproval(tenant, requester, language);
    await approve(tenant, await browsers.open(tenant, language), language);
    await requester.goto(authorizeUrl(tenant, { redirect_uri: app.callback }));
    await requester.waitForURL(/[?&]code=/);
    expect(tenant.requests()).toMatchObject([{ status: "approved" }]);
  });

  test("turns requests on, and chooses who reviews them", async () => {
    const tenant = createTenant({ scenario: scenarios.requestsDisabled });
    const { text } = createWords("en");
    const page = await browsers.open(tenant, "en");
    const keys = typist(page);
    await page.goto(
      `${tenant.origins.portal}/enterprise-applications/consent-and-permissions/admin-consent-settings`,
    );
    await keys.tabTo(tileOf(tenant, "administrator"));
    await keys.press("Enter");
    await standOn(page, text.settings.pages.adminConsent);
    await keys.tabTo(text.portal.no);
    await keys.press("ArrowUp");
    const { displayName, address } = tenant.people.colleague;
    await keys.tabTo(`${displayName} ${address}`);
    await keys.press("Space");
    await keys.tabTo(text.portal.save);
    await keys.press("Enter");
    await page.getByText(text.settings.saved).waitFor();
    const { policies, users } = tenant.snapshot().data;
    const colleague = users.find(({ userPrincipalName }) => userPrincipalName === address);
    expect(policies.adminConsentRequests.isEnabled).toBe(true);
    expect(policies.adminConsentRequests.reviewers).toContainEqual({ kind: "user", userId: colleague?.id });
  });

  test("opens the portal's menu on a phone", async () => {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    const { text } = createWords("en");
    const page = await browsers.open(tenant, "en");
    const desk = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 375, height: 700 });
    const keys = typist(page);
    await page.goto(`${tenant.origins.portal}/sign-in-logs`);
    await keys.tabTo(tileOf(tenant, "administrator"));
    await keys.press("Enter");
    await standOn(page, text.portal.signInLogs);
    const menu = page.getByRole("navigation", { name: text.portal.menu, exact: true });
    expect(await menu.isVisible()).toBe(false);
    await keys.tabTo(text.portal.openMenu);
    await keys.press("Enter");
    await menu.waitFor();
    await keys.tabTo(text.portal.users);
    await keys.press("Enter");
    await standOn(page, text.people.allUsers);
    expect(await menu.isVisible()).toBe(false);
    await page.setViewportSize(desk);
  });
});
