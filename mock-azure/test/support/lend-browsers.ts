import type { BrowserContext, Page } from "playwright-core";
import { type ServedContext, serveTenant } from "../../src/adapters/playwright.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { launchChromium } from "./launch-chromium.ts";

/** A process for each host of the tenant makes every step between them twice as slow. */
export const ONE_PROCESS = [
  "--disable-site-isolation-trials",
  "--disable-features=IsolateOrigins,site-per-process",
  "--renderer-process-limit=1",
];

interface Lent {
  readonly locale: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly served: ServedContext;
}

/** What is left of a browser that somebody gave back: no cookies, no tenant, one empty page. */
async function clear({ context, page, served }: Lent): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto("about:blank");
  await served.close();
  await context.clearCookies();
}

/** Browsers of people's own, lent to one test after another: to open a new one takes longer than to use it. */
export async function lendBrowsers() {
  const chromium = await launchChromium(ONE_PROCESS);
  const lent: Lent[] = [];
  const free: Omit<Lent, "served">[] = [];
  return {
    /** Lends a browser in a tenant's world, set to a language. */
    async open(tenant: Tenant, locale = "en"): Promise<Page> {
      const index = free.findIndex((one) => one.locale === locale);
      const [known] = index < 0 ? [] : free.splice(index, 1);
      const context = known?.context ?? (await chromium.newContext({ locale }));
      const page = known?.page ?? (await context.newPage());
      lent.push({ locale, context, page, served: await serveTenant(context, tenant) });
      return page;
    },
    /** Takes back all that are lent. */
    async takeBack(): Promise<void> {
      for (const one of lent.splice(0)) {
        await clear(one);
        free.push(one);
      }
    },
    close: () => chromium.close(),
  };
}
