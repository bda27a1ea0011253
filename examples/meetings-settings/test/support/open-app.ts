import { createTenant, type Scenario, type Tenant } from "@consentra/mock-azure";
import { serveHttps } from "@consentra/mock-azure/https";
import { serveTenant } from "@consentra/mock-azure/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export interface Setting {
  readonly scenario: Scenario;
  /** How the browser reaches the tenant: Playwright's routing, or HTTPS with a resolver rule. */
  readonly transport: "routing" | "https";
  readonly signIn: "popup" | "redirect";
  /** Milliseconds until a sign-in window counts as silent. */
  readonly popupTimeout?: number;
}

/** The app in a browser that takes the tenant for Microsoft. */
export interface OpenApp {
  readonly tenant: Tenant;
  readonly page: Page;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function launch(args: readonly string[]): Promise<Browser> {
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...QUIET, ...sandbox, ...args],
  });
}

/** Opens the settings page; browser and tenant share one time. */
export async function openApp(appUrl: string, setting: Setting): Promise<OpenApp> {
  const tenant = createTenant({ scenario: setting.scenario });
  const served = setting.transport === "https" ? await serveHttps(tenant) : undefined;
  const browser = await launch(served?.chromiumArgs ?? []);
  const context = await browser.newContext();
  if (!served) await serveTenant(context, tenant);
  await context.route(`${appUrl}config.json`, (route) =>
    route.fulfill({
      json: {
        clientId: tenant.app.clientId,
        authority: "https://login.microsoftonline.com/organizations",
        signIn: setting.signIn,
        popupTimeout: setting.popupTimeout,
      },
    }),
  );
  const page = await context.newPage();
  await page.clock.install({ time: tenant.clock.now() });
  await page.goto(appUrl);
  return {
    tenant,
    page,
    context,
    async close() {
      await browser.close();
      await served?.close();
    },
  };
}
