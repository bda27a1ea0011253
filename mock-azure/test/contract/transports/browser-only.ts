import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { BrowserTenant } from "../../../src/adapters/browser.ts";
import { createMount } from "../../../src/adapters/service-worker/mount.ts";
import type { JournalEntry } from "../../../src/domain/journal.ts";
import { sendFrom, walkerOf } from "../browser-stage.ts";
import type { Facts, Stage, Transport, Walker } from "../stage.ts";

/** The tenant of the page, which lives in its worker. */
declare const tenant: BrowserTenant;

const FOLDER = "/team/";

/** Serves the app as files below a path: a page, its script and the worker's. */
async function serveFiles(): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: ["tenant-worker", "tenant-page"].map((name) =>
      fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
    ),
    bundle: true,
    write: false,
    outdir: FOLDER,
    format: "esm",
    platform: "browser",
    conditions: ["@consentra/source"],
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const page = `<!doctype html><title>App</title><script type="module" src="tenant-page.js"></script>`;
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? "");
    const known = script ?? (request.url === FOLDER ? page : undefined);
    const type = script === undefined ? "text/html" : "text/javascript";
    response.writeHead(known === undefined ? 404 : 200, { "content-type": type }).end(known);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

async function factsOf(app: Page): Promise<Facts> {
  const state = await app.evaluate(() => tenant.control.state());
  return {
    clientId: state.app.clientId,
    appName: state.app.displayName,
    tenantId: state.tenant.id,
    addresses: Object.fromEntries(Object.entries(state.people).map(([role, { address }]) => [role, address])),
  };
}

/** The app of one browser, whose worker is told to begin anew for each journey. */
export function browserOnlyApp(browser: () => Browser) {
  let shared: Promise<{ server: Server; url: string; context: BrowserContext; page: Page }> | undefined;
  const start = async () => {
    const [server, context] = await Promise.all([serveFiles(), browser().newContext()]);
    const url = `http://localhost:${String((server.address() as AddressInfo).port)}${FOLDER}`;
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.title === "ready");
    return { server, url, context, page };
  };
  return {
    async open() {
      shared ??= start();
      const { url, context, page } = await shared;
      await page.evaluate(() => tenant.startOver());
      return { url, context, page };
    },
    async close(): Promise<void> {
      const started = await shared;
      await started?.context.close();
      started?.server.closeAllConnections();
      started?.server.close();
    },
  };
}

/** A whole tenant in a service worker, people included, each with a profile of their own. */
export const browserOnly = (own: Pick<ReturnType<typeof browserOnlyApp>, "open">): Transport => ({
  name: "Chromium, tenant in a worker",
  async open(scenario, app): Promise<Stage> {
    const { url, context, page } = await own.open();
    await page.evaluate((name) => tenant.control.start(name), scenario);
    const mount = createMount(url);
    const opened: Promise<Page>[] = [];
    const walkers = new Map<string, Walker>();
    const walkerFor = (role: string): Walker => {
      const tab = context.newPage();
      opened.push(tab);
      const walker = walkerOf(tab, app);
      const here = (address: string) => mount.toLocal(new URL(address), role)?.href ?? address;
      return { ...walker, open: (address) => walker.open(here(address)) };
    };
    return {
      facts: await factsOf(page),
      walker(role) {
        const walker = walkers.get(role) ?? walkerFor(role);
        walkers.set(role, walker);
        return walker;
      },
      send: (sent) => sendFrom(page, sent),
      plan: (fault) => page.evaluate((one) => tenant.control.plan(one), fault),
      async journal() {
        const answer = await page.evaluate(() => tenant.control.call("/journal?limit=1000"));
        return (answer as { readonly entries: readonly JournalEntry[] }).entries;
      },
      async close() {
        for (const tab of opened) await (await tab).close();
      },
    };
  },
});
