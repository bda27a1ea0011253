import { scenario, scenarios, withConsentRequests, withEmulation } from "@consentra/mock-azure";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type OpenApp, openApp, type Setting } from "./support/open-app.ts";
import { type ServedApp, serveApp } from "./support/serve-app.ts";
import { pickAccount, sendRequest, type User, userOf } from "./support/user.ts";

let app: ServedApp;
/** The same on a page that lets no other window hold on to it, nor holds on to any. */
let isolated: ServedApp;
let browser: Browser;
beforeAll(async () => {
  [app, isolated, browser] = await Promise.all([
    serveApp(),
    serveApp({ headers: { "Cross-Origin-Opener-Policy": "same-origin" } }),
    launchBrowser(),
  ]);
});
afterAll(() => Promise.all([app.close(), isolated.close(), browser.close()]));

type Journey = (opened: OpenApp, user: User) => Promise<void>;

/** Plays a journey in a pop-up over routing, where nothing waits for a certificate. */
async function play(setting: Partial<Setting>, journey: Journey, where = app): Promise<void> {
  const full: Setting = {
    scenario: scenarios.approvalRequired,
    transport: "routing",
    signIn: "popup",
    ...setting,
  };
  const opened = await openApp(where.url, full, browser);
  try {
    await journey(opened, userOf(opened, full));
  } finally {
    await opened.close();
  }
}

/** Brings the app to "Pending approval". */
const ask: Journey = async ({ tenant, page }, user) => {
  const microsoft = await user.connect();
  await pickAccount(microsoft, tenant.people.requester.address);
  await sendRequest(microsoft);
  await microsoft.getByRole("button", { name: "Back to app" }).click();
  await page.getByRole("button", { name: "I sent a request" }).click();
  await user.waitForStatus("Pending approval");
};

/** Closes the sign-in window after a while, which the app notices a moment later. */
async function closeWindow(page: Page, microsoft: Page): Promise<void> {
  await page.clock.runFor(2000);
  await microsoft.close();
  await page.clock.runFor(2000);
}

describe("a connection in a browser", () => {
  test.each<[string, Partial<Setting>]>([
    ["in a pop-up, with storage blocked", { signIn: "popup", withoutStorage: true }],
    ["by redirect", { signIn: "redirect", transport: "https" }],
  ])("is made at once where users may consent: %s", (_name, way) =>
    play({ ...way, scenario: scenarios.consentAllowed }, async ({ tenant }, user) => {
      const microsoft = await user.connect();
      await pickAccount(microsoft, tenant.people.requester.address);
      await microsoft.getByRole("button", { name: "Accept" }).click();
      await user.waitForStatus("Connected");
    }),
  );

  test("opens its window as a part of the click, as Safari demands", () =>
    play({ scenario: scenarios.alreadyApproved, onClicksOnly: true }, async ({ tenant, page }, user) => {
      const opened = page.waitForEvent("popup");
      await user.connectWithoutPages();
      const isBlocked = page
        .getByText("Your browser blocked the sign-in window.")
        .waitFor()
        .then(
          () => true,
          () => false,
        );
      // A click that comes before Microsoft's library has started is too early for a window; the next one is not.
      const isTooEarly = await Promise.race([opened.then(() => false), isBlocked]);
      if (isTooEarly) await user.connectWithoutPages();
      await pickAccount(await opened, tenant.people.requester.address);
      await user.waitForStatus("Connected");
    }));

  test("is not made when the user declines on an isolated page, whose window only seems closed meanwhile", () =>
    play(
      { scenario: scenarios.consentAllowed },
      async ({ tenant, page }, user) => {
        const microsoft = await user.connect();
        await pickAccount(microsoft, tenant.people.requester.address);
        const cancel = microsoft.getByRole("button", { name: "Cancel" });
        await cancel.waitFor();
        await page.clock.runFor(10_000);
        expect(await user.status()).toBe("Connecting…");
        await cancel.click();
        await page.getByText("You declined the permissions that Meetings needs").waitFor();
        expect(await user.status()).toBe("Not connected");
      },
      isolated,
    ));

  test("is not made when the user turns back on the account picker", () =>
    play({}, async ({ page }, user) => {
      const microsoft = await user.connect();
      await microsoft.getByRole("button", { name: "Back" }).click();
      await page.getByText("You left Microsoft's page before your calendar was connected.").waitFor();
    }));

  test("can be tried again at once after the approval page was closed without an answer", () =>
    play({}, async ({ tenant, page }, user) => {
      const microsoft = await user.connect();
      await pickAccount(microsoft, tenant.people.requester.address);
      await microsoft.getByRole("heading", { name: "Approval required" }).waitFor();
      await closeWindow(page, microsoft);
      await user.waitForStatus("Approval required");
      const again = await user.connect();
      await again.getByRole("heading", { name: "Approval required" }).waitFor();
    }));

  test("says so when the request was denied, and lets the user ask again", () =>
    play({}, async (opened, user) => {
      await ask(opened, user);
      await opened.tenant.people.administrator.denies("Not now.");
      await opened.page.getByRole("button", { name: "It was denied" }).click();
      await user.waitForStatus("Request denied");
      const microsoft = await user.connect();
      await microsoft.getByRole("heading", { name: "Approval required" }).waitFor();
    }));

  test("says so when nobody answered in time", () =>
    play({}, async (opened, user) => {
      await ask(opened, user);
      await opened.time.advance({ days: 30 });
      await user.waitForStatus("Request expired");
      expect(opened.tenant.requests().map(({ status }) => status)).toEqual(["expired"]);
    }));

  test("says who has to act where requests are switched off", () =>
    play(
      {
        scenario: scenario(
          "off",
          withConsentRequests({ isEnabled: false }),
          withEmulation({ exitShape: "aadsts" }),
        ),
      },
      async ({ tenant, page }, user) => {
        const microsoft = await user.connect();
        await pickAccount(microsoft, tenant.people.requester.address);
        await microsoft.getByRole("heading", { name: "Need admin approval" }).waitFor();
        await microsoft
          .getByRole("button", { name: "Return to the application without granting consent" })
          .click();
        await user.waitForStatus("Approval required");
        await page.getByText("In your organization only an administrator can approve Meetings.").waitFor();
        expect(await page.locator("pre").textContent()).toContain("Admin consent settings");
      },
    ));

  test("is blocked where an administrator disabled the app", () =>
    play({ scenario: scenarios.appBlocked }, async ({ tenant, page }, user) => {
      const microsoft = await user.connect();
      await pickAccount(microsoft, tenant.people.requester.address);
      await microsoft.getByText("AADSTS7000112").first().waitFor();
      await closeWindow(page, microsoft);
      await user.waitForStatus("Blocked");
    }));

  test("shows in every tab, ends when the user disconnects, and is made again without a page", () =>
    play({ scenario: scenarios.alreadyApproved }, async ({ tenant, page, context }, user) => {
      const tab = await context.newPage();
      await tab.goto(app.url);
      const microsoft = await user.connect();
      await pickAccount(microsoft, tenant.people.requester.address);
      await user.waitForStatus("Connected");
      await tab.getByRole("heading", { name: "Coming week" }).waitFor();
      await page.getByRole("button", { name: "Disconnect" }).click();
      await user.waitForStatus("Not connected");
      await tab.getByText("Your calendar is not connected to Meetings.").waitFor();
      await user.connectWithoutPages();
      await user.waitForStatus("Connected");
    }));
});
