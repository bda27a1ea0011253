import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { askTenant } from "../../../src/adapters/ask-tenant.ts";
import { createTenant } from "../../../src/create-tenant.ts";
import type { TenantDoor } from "../../../src/http/tenant-door.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { sendFrom } from "../browser-stage.ts";
import type { Heard, Sent, Stage, Transport } from "../stage.ts";
import { visitorStage } from "../visitor-stage.ts";
import { bundleScript, type ServedApp, serveApp } from "./serve-app.ts";

const require = createRequire(import.meta.url);

/** The packages that MSW's versions stand in. */
type MswPackage = "msw" | "msw-2";

/** The app's page, and MSW's worker as the package brings it. */
const servePage = async (msw: MswPackage): Promise<ServedApp> =>
  serveApp({
    "/page.js": await bundleScript(new URL("worker-page.ts", import.meta.url), { msw }),
    "/mockServiceWorker.js": readFileSync(require.resolve(`${msw}/mockServiceWorker.js`), "utf8"),
  });

/** Answers what the worker passes on. */
async function answerPage(tenant: TenantDoor, { url, ...init }: Sent): Promise<Heard | null> {
  const answer = await askTenant(tenant, new Request(url, init));
  if (answer === "connection-lost") return null;
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
}

/** The app of an MSW version, with one page whose fetches MSW's worker brings to the tenant that is shown to it last. */
export function workerApp(msw: MswPackage, browser: () => Browser) {
  let current: TenantDoor | undefined;
  let shared: Promise<{ app: ServedApp; page: Page }> | undefined;
  const start = async () => {
    const app = await servePage(msw);
    const page = await (await browser().newContext()).newPage();
    await page.exposeFunction("askTenant", (sent: Sent) => (current ? answerPage(current, sent) : null));
    await page.goto(`${app.origin}/`);
    await page.evaluate(() => (globalThis as unknown as { startWorker(): Promise<void> }).startWorker());
    return { app, page };
  };
  return {
    async open(tenant: TenantDoor): Promise<Page> {
      current = tenant;
      shared ??= start();
      return (await shared).page;
    },
    async close(): Promise<void> {
      const started = await shared;
      await started?.page.context().close();
      started?.app.close();
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
    const stage = visitorStage(tenant, { load: direct, send: direct });
    return { ...stage, send: (sent) => sendFrom(page, sent) };
  },
});
