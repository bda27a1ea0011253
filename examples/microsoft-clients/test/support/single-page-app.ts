import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { createTenant, type Scenario, scenarios, type Tenant } from "@consentra/mock-azure";
import { serveTenant } from "@consentra/mock-azure/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const require = createRequire(import.meta.url);
const msal = require.resolve("@azure/msal-browser").replace(/[^/\\]+$/, "");

/** The app: a page with msal-browser as it is published, and the page its answers come back to. */
const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": ["text/html", `<!doctype html><title>App</title><script src="/msal.js"></script>`],
  "/redirect.html": [
    "text/html",
    `<!doctype html><title>Back</title><script src="/bridge.js"></script><script>msalRedirectBridge.broadcastResponseToMainFrame()</script>`,
  ],
  "/msal.js": ["text/javascript", readFileSync(`${msal}msal-browser.min.js`, "utf8")],
  "/bridge.js": [
    "text/javascript",
    readFileSync(`${msal}redirect-bridge/msal-redirect-bridge.min.js`, "utf8"),
  ],
};

/** The app's server; a redirect is not seen by Playwright's routing, so its pages come over the network. */
async function serveApp(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const [type, body] = FILES[new URL(request.url ?? "/", "http://localhost").pathname] ?? [
      "text/plain",
      "",
    ];
    response.setHeader("content-type", type).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a call to MSAL came to: some of its result, or of what it threw. */
export interface Outcome {
  readonly username?: string;
  readonly scopes?: readonly string[];
  readonly fromCache?: boolean;
  readonly error?: {
    readonly name: string;
    readonly errorCode: string;
    readonly subError: string;
    readonly errorNo: unknown;
  };
}

/** A browser with the app open, that takes a tenant for Microsoft. */
export interface OpenApp {
  readonly tenant: Tenant;
  /** Where the app is served. */
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Runs `instance.<method>(request)` of the page's MSAL. */
  call(method: string, request?: Readonly<Record<string, unknown>>): Promise<Outcome>;
  close(): Promise<void>;
}

/** Starts Chromium: the one that `CHROMIUM_PATH` names, else the system's. */
export function launch(): Promise<Browser> {
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...sandbox, "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}

/** Opens the app in a context of its own; browser and tenant share one time. */
export async function openApp(
  browser: Browser,
  scenario: Scenario = scenarios.consentAllowed,
): Promise<OpenApp> {
  const tenant = createTenant({ scenario });
  const context = await browser.newContext();
  await serveTenant(context, tenant);
  const { origin, close } = await serveApp();
  const page = await context.newPage();
  await page.clock.install({ time: tenant.clock.now() });
  await page.goto(`${origin}/`);
  await page.evaluate(
    async ({ clientId, authority, redirectUri }) => {
      const { msal: library } = window as unknown as {
        msal: { PublicClientApplication: new (config: object) => unknown };
      };
      const instance = new library.PublicClientApplication({
        auth: { clientId, authority, redirectUri },
        system: { popupBridgeTimeout: 4000, iframeBridgeTimeout: 4000 },
      }) as { initialize(): Promise<void> };
      await instance.initialize();
      Object.assign(window, { instance });
    },
    {
      clientId: tenant.app.clientId,
      authority: `https://login.microsoftonline.com/${tenant.id}`,
      redirectUri: `${origin}/redirect.html`,
    },
  );
  return {
    tenant,
    origin,
    context,
    page,
    call: (method, request) =>
      page.evaluate(
        async ([name, input]): Promise<Outcome> => {
          const { instance } = window as unknown as {
            instance: Record<string, (request: unknown) => Promise<Record<string, never> | null>> & {
              getAllAccounts(): readonly unknown[];
            };
          };
          try {
            const [account] = instance.getAllAccounts();
            const result = await instance[name]?.({ ...input, ...(account !== undefined && { account }) });
            const { username } = (result?.account ?? {}) as { username?: string };
            return {
              ...(username !== undefined && { username }),
              ...(result && { scopes: result.scopes, fromCache: result.fromCache }),
            };
          } catch (error) {
            const { name: kind, errorCode, subError, errorNo } = error as NonNullable<Outcome["error"]>;
            return { error: { name: kind, errorCode, subError, errorNo } };
          }
        },
        [method, request ?? {}] as const,
      ),
    async close() {
      await context.close();
      close();
    },
  };
}
