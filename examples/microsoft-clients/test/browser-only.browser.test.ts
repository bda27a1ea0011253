import { approvalPage, mailbox, portal } from "@consentra/mock-azure/playwright";
import type { Browser, BrowserContext, Page as Tab } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "./support/browser-only/page.ts";
import { type StaticApp, serveStaticApp } from "./support/browser-only/serve-static.ts";
import { launch } from "./support/single-page-app.ts";

declare const page: Page;

const MAYA = "maya.okafor@fjordline.example";
const MEGAN = "megan.price@fjordline.example";

let app: StaticApp;
let browser: Browser;
let context: BrowserContext;
let tab: Tab;

const isReady = (one: Tab) => one.waitForFunction(() => document.title === "ready");
const press = (one: Tab, name: string) => one.getByRole("button", { name }).click();

/** The tenant as page objects take it: its parts are folders of the app's origin, and Megan has a profile of her own. */
async function megansDoor() {
  const origins = await tab.evaluate(() => page.tenant.originsFor("megan"));
  return { origins, fetch: () => Promise.reject(new Error("Pages are all that is asked for.")) };
}

/** Starts a sign-in in a pop-up, as Maya. */
async function signIn(): Promise<{ readonly popup: Tab; readonly outcome: Promise<unknown> }> {
  const opened = tab.waitForEvent("popup");
  const outcome = tab.evaluate(() => page.popup().catch((error: unknown) => String(error)));
  // Where people stay on a page, nothing comes of it.
  outcome.catch(() => undefined);
  const popup = await opened;
  await press(popup, MAYA);
  return { popup, outcome };
}

async function asksForApproval(): Promise<void> {
  const { popup } = await signIn();
  await approvalPage(popup).request("I want to see my meetings in the app.");
  await popup.close();
}

/** Ends the workers of the browser, as it does itself with idle ones. */
async function endWorker(): Promise<void> {
  const session = await context.newCDPSession(tab);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
}

beforeAll(async () => {
  [app, browser] = await Promise.all([serveStaticApp(), launch()]);
});
afterAll(async () => {
  await browser.close();
  app.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  tab = await context.newPage();
  await tab.goto(app.url);
  await isReady(tab);
});
afterEach(() => context.close());

describe("a tenant in a service worker", () => {
  test("signs in by pop-up and silently, answers Microsoft Graph, and signs out", async () => {
    await tab.evaluate(() => page.tenant.control.start("consentAllowed"));
    const { popup, outcome } = await signIn();
    await press(popup, "Accept");
    expect(await outcome).toEqual({ username: MAYA, fromCache: false });
    expect(await tab.evaluate(() => page.silent(false))).toEqual({ username: MAYA, fromCache: true });
    expect(await tab.evaluate(() => page.silent(true))).toEqual({ username: MAYA, fromCache: false });
    expect(await tab.evaluate(() => page.sso())).toEqual({ username: MAYA, fromCache: false });
    expect(await tab.evaluate(() => page.calendars())).toEqual({
      status: 200,
      id: expect.any(String),
      hidden: null,
    });
    expect(await tab.evaluate(() => page.forbidden())).toBe("refused");
    await tab.evaluate(() => page.signOut());
    const { data } = (await tab.evaluate(() => page.tenant.control.snapshot())) as { data: object };
    expect(data).toMatchObject({ sessions: [] });
  });

  test("signs in by redirect, and nothing of it reaches the server of files", async () => {
    await tab.evaluate(() => page.tenant.control.start("consentAllowed"));
    // The page is gone before it can say that it goes.
    await tab.evaluate(() => page.redirect()).catch(() => undefined);
    await press(tab, MAYA);
    await press(tab, "Accept");
    await tab.waitForURL((url) => url.href.startsWith(app.url) && !url.pathname.includes("mock-azure"));
    await isReady(tab);
    await tab.waitForFunction(() => page.returned !== null);
    expect(await tab.evaluate(() => page.returned)).toEqual({ username: MAYA, fromCache: false });
    expect(app.asked.filter((path) => path.includes("mock-azure"))).toEqual([]);
  });

  test("walks the whole approval over mail and portal in other tabs, past the end of the worker", async () => {
    await asksForApproval();
    await endWorker();

    const other = await context.newPage();
    const own = await megansDoor();
    const mails = mailbox(other, own, MEGAN);
    await mails.open();
    await mails.read("Meetings").then((mail) => mail.follow("Review request"));
    await press(other, "Megan Price");
    await endWorker();
    const { requests } = portal(other, own);
    await requests.show();
    const { tab: reviewing, consent } = await (await requests.details("Meetings")).review(MEGAN);
    await endWorker();
    await consent.accept();
    await reviewing.getByText("Permissions granted").first().waitFor();

    // By force: such a page is loaded past the worker, and taken over afterwards.
    await tab.addInitScript(() =>
      Object.assign(window, { loadedPast: navigator.serviceWorker.controller === null }),
    );
    const session = await context.newCDPSession(tab);
    const loaded = tab.waitForEvent("load");
    await session.send("Page.reload", { ignoreCache: true });
    await loaded;
    await isReady(tab);
    expect(await tab.evaluate(() => (window as { loadedPast?: boolean }).loadedPast)).toBe(true);
    expect(await tab.evaluate(() => page.tenant.control.requests())).toMatchObject([{ status: "approved" }]);
    // The session has survived, too: Connect is all that Maya still has to press.
    expect(await tab.evaluate(() => page.popup())).toEqual({ username: MAYA, fromCache: false });
  });

  test("lets links of the app lead to the tenant's pages, deep links too", async () => {
    const own = await megansDoor();
    const { origins } = own;
    const followed = await tab.evaluate(() => {
      page.tenant.openLinksHere({ profile: "megan" });
      const links = ["https://entra.microsoft.com/users", "https://other.example/"].map((href) => {
        const link = Object.assign(document.createElement("a"), { href });
        link.addEventListener("click", (event) => event.preventDefault());
        document.body.append(link);
        link.click();
        return link.href;
      });
      return links;
    });
    expect(followed).toEqual([`${origins.portal}/users`, "https://other.example/"]);
    await tab.goto(
      `${origins.portal}/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests`,
    );
    await press(tab, "Megan Price");
    const shown = portal(tab, own);
    await expect.poll(() => new URL(tab.url()).pathname).toMatch(/\/admin-consent-requests$/);
    await shown.heading.waitFor();
  });
});
