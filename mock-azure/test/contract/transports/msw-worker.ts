import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { askTenant } from "../../../src/adapters/ask-tenant.ts";
import { createTenant } from "../../../src/create-tenant.ts";
import type { TenantDoor } from "../../../src/http/tenant-door.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { sendFrom } from "../browser-stage.ts";
import type { Heard, Sent, Stage, Transport } from "../stage.ts";
import { visitorStage } from "../visitor-stage.ts";

const require = createRequire(import.meta.url);

/** The packages that MSW's versions stand in. */
export type MswPackage = "msw" | "msw-2";

/** The page's script, with one version of MSW in the place of `msw`. */
async function bundlePage(msw: MswPackage): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("worker-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@consentra/source"],
    alias: { msw },
  });
  return outputFiles[0]?.text ?? "";
}

/** Serves the app's page, and MSW's worker as the package brings it. */
async function servePage(msw: MswPackage): Promise<Server> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html", `<!doctype html><title>App</title><script type="module" src="/page.js"></script>`],
    "/page.js": ["text/javascript", await bundlePage(msw)],
    "/mockServiceWorker.js": [
      "text/javascript",
      readFileSync(require.resolve(`${msw}/mockServiceWorker.js`), "utf8"),
    ],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
    response.setHeader("content-type", type).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

/** Answers what the worker passes on. */
async function answerPage(tenant: TenantDoor, { url, ...init }: Sent): Promise<Heard | null> {
  const answer = await askTenant(tenant, new Request(url, init));
  if (answer === "connection-lost") return null;
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
}

/** The app of an MSW version, served once. */
export function workerApp(msw: MswPackage, browser: () => Browser) {
  let shared: Promise<{ server: Server; origin: string; context: BrowserContext }> | undefined;
  const start = async () => {
    const [server, context] = await Promise.all([servePage(msw), browser().newContext()]);
    const { port } = server.address() as AddressInfo;
    return { server, context, origin: `http://localhost:${String(port)}` };
  };
  return {
    /** Opens a page of the app whose fetches MSW's worker brings to a tenant. */
    async open(tenant: TenantDoor): Promise<Page> {
      shared ??= start();
      const { context, origin } = await shared;
      const page = await context.newPage();
      await page.exposeFunction("askTenant", (sent: Sent) => answerPage(tenant, sent));
      await page.goto(`${origin}/`);
      await page.evaluate(() => (globalThis as unknown as { startWorker(): Promise<void> }).startWorker());
      return page;
    },
    async close(): Promise<void> {
      const started = await shared;
      await started?.context.close();
      started?.server.closeAllConnections();
      started?.server.close();
    },
  };
}

/** MSW's service worker. */
export const mswWorker = (
  name: Transport["name"],
  { open }: Pick<ReturnType<typeof workerApp>, "open">,
): Transport => ({
  name,
  async open(scenario): Promise<Stage> {
    const tenant = createTenant({ scenario: scenarios[scenario] });
    const page = await open(tenant);
    const direct = (request: Request) => tenant.fetch(request);
    // Pages are walked past the worker: see "navigations" of differences.ts.
    const stage = visitorStage(tenant, { load: direct, send: direct, close: () => page.close() });
    return { ...stage, send: (sent) => sendFrom(page, sent) };
  },
});
