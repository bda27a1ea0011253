import { createTenant, type Scenario, type Tenant } from "@consentra/mock-azure";
import { serveHttps } from "@consentra/mock-azure/https";
import { serveTenant } from "@consentra/mock-azure/playwright";
import { createPageTimeMachine, type PageTimeMachine } from "@consentra/mock-azure/time";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export interface Setting {
  readonly scenario: Scenario;
  /** How the browser reaches the tenant: Playwright's routing, or HTTPS with a resolver rule. */
  readonly transport: "routing" | "https";
  readonly signIn: "popup" | "redirect";
  /** Whether the browser refuses to keep anything for the page. */
  readonly withoutStorage?: boolean;
  /** Whether the browser opens windows only where nothing but promises lies between them and a click. */
  readonly onClicksOnly?: boolean;
}

/** The app in a browser that takes the tenant for Microsoft. */
export interface OpenApp {
  readonly tenant: Tenant;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Moves the tenant and the browser. */
  readonly time: PageTimeMachine;
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

/** Starts a browser; those that reach the tenant by routing need no arguments, and can share one. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...QUIET, ...sandbox, ...args],
  });
}

/**
 * Opens the settings page; browser and tenant share one time.
 *
 * @param appUrl - of the served app
 * @param setting - the tenant, and how the app and the browser reach it
 * @param shared - a browser to use for routing; it stays open
 */
export async function openApp(appUrl: string, setting: Setting, shared?: Browser): Promise<OpenApp> {
  const tenant = createTenant({ scenario: setting.scenario });
  const served = setting.transport === "https" ? await serveHttps(tenant) : undefined;
  const borrowed = served ? undefined : shared;
  const browser = borrowed ?? (await launchBrowser(served?.chromiumArgs));
  const context = await browser.newContext();
  if (!served) await serveTenant(context, tenant);
  await context.route(`${appUrl}config.json`, (route) =>
    route.fulfill({
      json: {
        clientId: tenant.app.clientId,
        authority: "https://login.microsoftonline.com/organizations",
        signIn: setting.signIn,
      },
    }),
  );
  if (setting.withoutStorage) await context.addInitScript(blockStorage);
  if (setting.onClicksOnly) await context.addInitScript(openOnClicksOnly);
  const time = await createPageTimeMachine(context.clock, tenant);
  const page = await context.newPage();
  await page.goto(appUrl);
  return {
    tenant,
    page,
    context,
    time,
    async close() {
      await (borrowed ? context.close() : browser.close());
      await served?.close();
    },
  };
}

/** Runs in the page: naming a storage throws, as it does where the user blocks site data. */
function blockStorage(): void {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  }
}

/** Runs in the page: takes windows for pop-ups that nobody wants as soon as the click's own task is over. */
function openOnClicksOnly(): void {
  const open = window.open.bind(window);
  const { port1, port2 } = new MessageChannel();
  let isClick = false;
  port1.onmessage = () => {
    isClick = false;
  };
  addEventListener(
    "click",
    () => {
      isClick = true;
      port2.postMessage("over");
    },
    { capture: true },
  );
  window.open = (...parameters) => (isClick ? open(...parameters) : null);
}
