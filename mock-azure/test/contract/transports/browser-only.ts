import type { Browser, Page } from "playwright-core";
import type { BrowserTenant } from "../../../src/adapters/browser.ts";
import { createTenant } from "../../../src/create-tenant.ts";
import type { JournalEntry } from "../../../src/domain/journal.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { sendFrom, walkerOf } from "../browser-stage.ts";
import type { Stage, Transport, Walker } from "../stage.ts";
import { factsOf } from "../visitor-stage.ts";
import { bundleScript, type ServedApp, serveApp } from "./serve-app.ts";

/** What the script of the app's page has made. */
declare const tenant: BrowserTenant;

/** More than any journey writes down. */
const ALL = 1000;

/** Somebody in a profile of their own, who finds the tenant's places in the app's origin. */
async function walkerInProfile(page: Page, opened: Promise<Page>, profile: string, app: string) {
  const folders = await page.evaluate((name) => tenant.originsFor(name), profile);
  const real = createTenant().origins;
  const toLocal = (address: string): string => {
    const url = new URL(address);
    const host = (Object.keys(real) as (keyof typeof real)[]).find((name) => real[name] === url.origin);
    return host ? address.replace(url.origin, folders[host]) : address;
  };
  const walker = walkerOf(opened, app);
  return { ...walker, open: (url: string) => walker.open(toLocal(url)) };
}

/** A walker that is there once its profile is. */
const later = (walker: Promise<Walker>): Walker => ({
  open: async (url) => (await walker).open(url),
  press: async (name) => (await walker).press(name),
  fill: async (label, text) => (await walker).fill(label, text),
  sees: async (title) => (await walker).sees(title),
  text: async () => (await walker).text(),
  arrives: async () => (await walker).arrives(),
});

/** The app's page, once its worker holds the tenant. */
async function openPage(browser: Browser, app: ServedApp): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en" })).newPage();
  await page.goto(`${app.origin}/`);
  await page.waitForFunction(() => document.title === "ready");
  return page;
}

/** The whole tenant in a service worker of the app's own origin; one for all journeys, each in a world of its own. */
export function browserOnly(browser: () => Browser): Transport & { close(): Promise<void> } {
  let played = 0;
  let shared: Promise<{ app: ServedApp; page: Page }> | undefined;
  const start = async () => {
    const app = await serveApp({
      "/worker.js": await bundleScript(
        new URL("../../../src/adapters/service-worker/tenant-worker.ts", import.meta.url),
      ),
      "/page.js": await bundleScript(new URL("browser-only-page.ts", import.meta.url)),
    });
    return { app, page: await openPage(browser(), app) };
  };
  return {
    name: "service worker of the app",
    async open(scenario, app): Promise<Stage> {
      shared ??= start();
      const { page } = await shared;
      await page.evaluate((name) => tenant.control.start(name), scenario);
      played += 1;
      const pages: Promise<Page>[] = [];
      const walkers = new Map<string, Walker>();
      const enter = (role: string): Walker => {
        const opened = page.context().newPage();
        pages.push(opened);
        // Nobody has been here before.
        return later(walkerInProfile(page, opened, `${role}-${String(played)}`, app));
      };
      return {
        facts: factsOf(createTenant({ scenario: scenarios[scenario] })),
        walker(role) {
          const walker = walkers.get(role) ?? enter(role);
          walkers.set(role, walker);
          return walker;
        },
        send: (sent) => sendFrom(page, sent),
        plan: (fault) => page.evaluate((planned) => tenant.control.plan(planned), fault),
        async journal() {
          const { entries } = (await page.evaluate(
            (limit) => tenant.control.call(`/journal?limit=${String(limit)}`),
            ALL,
          )) as { entries: readonly JournalEntry[] };
          return entries;
        },
        async close() {
          for (const opened of pages) await (await opened).close();
        },
      };
    },
    async close() {
      const started = await shared;
      await started?.page.context().close();
      started?.app.close();
    },
  };
}
