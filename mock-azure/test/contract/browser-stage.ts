import type { Page } from "playwright-core";
import type { Tenant } from "../../src/tenant/tenant.ts";
import type { Heard, Sent, Stage, Walker } from "./stage.ts";
import { factsOf, parametersOf } from "./visitor-stage.ts";

/** Someone at a browser, once it is there. */
export function walkerOf(opened: Promise<Page>, app: string): Walker {
  return {
    async open(url) {
      await (await opened).goto(url);
    },
    async press(name) {
      const page = await opened;
      const found = page.getByRole("button", { name }).or(page.getByRole("link", { name })).first();
      await found.waitFor();
      const href = await found.getAttribute("href");
      if ((await found.getAttribute("target")) === "_blank" && href !== null)
        await page.goto(new URL(href, page.url()).href);
      else await found.click();
    },
    fill: async (label, text) => (await opened).getByLabel(label).fill(text),
    async sees(title) {
      await (await opened).waitForFunction((expected) => document.title === expected, title);
    },
    text: async () => (await (await opened).locator("main").textContent()) ?? "",
    async arrives() {
      const page = await opened;
      await page.waitForURL((url) => url.origin === app, { waitUntil: "commit" });
      return parametersOf(page.url());
    },
  };
}

/** What the script of a page fetches. */
export const sendFrom = (page: Page, { url, ...init }: Sent): Promise<Heard> =>
  page.evaluate(
    async ([address, asked]) => {
      const answer = await fetch(address, asked);
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: await answer.text(),
      };
    },
    [url, init] as const,
  );

export interface BrowserStageOptions {
  /** Origin of the app. */
  readonly app: string;
  /** A page in a browser of somebody's own, with the tenant behind it. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

/** People and the app's page in a real browser. */
export function browserStage(tenant: Tenant, { app, open, close }: BrowserStageOptions): Stage {
  const pages = new Map<string, Promise<Page>>();
  const pageOf = (whose: string): Promise<Page> => {
    const page = pages.get(whose) ?? open();
    pages.set(whose, page);
    return page;
  };
  return {
    facts: factsOf(tenant),
    walker: (role) => walkerOf(pageOf(role), app),
    async send(sent) {
      const page = await pageOf("the app");
      if (!page.url().startsWith(app)) await page.goto(`${app}/`);
      return sendFrom(page, sent);
    },
    plan: async (fault) => void tenant.plan(fault),
    journal: async () => tenant.journal(),
    close,
  };
}
