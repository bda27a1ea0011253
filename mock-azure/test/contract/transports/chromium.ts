import type { Browser, Page } from "playwright-core";
import { serveTenant } from "../../../src/adapters/playwright.ts";
import { createTenant } from "../../../src/create-tenant.ts";
import type { TenantDoor } from "../../../src/http/tenant-door.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { browserStage } from "../browser-stage.ts";
import type { Transport, TransportName } from "../stage.ts";

/** Puts the tenant behind a page; gives how to take it away. */
type Serve = (page: Page, tenant: TenantDoor) => Promise<{ close(): Promise<void> }>;

/** A browser for each who wants one, used again by the next journey: to open a new one takes longer than to use it. */
function chromiumTransport(name: TransportName, browser: () => Browser, serve: Serve): Transport {
  const free: Page[] = [];
  return {
    name,
    async open(scenario, app) {
      const tenant = createTenant({ scenario: scenarios[scenario] });
      const used: { readonly page: Page; close(): Promise<void> }[] = [];
      return browserStage(tenant, {
        app,
        async open() {
          const page = free.pop() ?? (await (await browser().newContext({ locale: "en" })).newPage());
          used.push({ page, ...(await serve(page, tenant)) });
          return page;
        },
        async close() {
          for (const { page, close } of used) {
            await page.goto("about:blank");
            await close();
            await page.context().clearCookies();
            free.push(page);
          }
        },
      });
    },
  };
}

/** Playwright's routing. */
export const playwrightRoutes = (browser: () => Browser): Transport =>
  chromiumTransport("Chromium, Playwright routes", browser, (page, tenant) =>
    serveTenant(page.context(), tenant),
  );

/** The HTTPS server, for a browser that takes it for Microsoft's hosts. */
export const chromiumHttps = (browser: () => Browser, serve: (tenant: TenantDoor) => void): Transport =>
  chromiumTransport("Chromium with a resolver rule, HTTPS", browser, async (_, tenant) => {
    serve(tenant);
    return { close: async () => {} };
  });
