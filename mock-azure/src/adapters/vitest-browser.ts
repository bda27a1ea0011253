/**
 * A tenant in Microsoft's place for each test of Vitest's browser mode.
 *
 * @module
 */
import { type HttpHandler, http, isCommonAssetRequest, passthrough } from "msw";
import type { SetupWorker } from "msw/browser";
import { type TestAPI, test } from "vitest";
import { createTenant } from "../create-tenant.ts";
import { scenarios } from "../scenarios/index.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { InterceptOptions } from "./fixtures/intercept-tenant.ts";
import { InterceptionError } from "./fixtures/interception-error.ts";
import { whereVitestRuns } from "./fixtures/where-vitest-runs.ts";
import { tenantHandlers } from "./msw.ts";

/**
 * What a test in a browser gets besides Vitest's own.
 *
 * @group Adapters
 */
export interface TenantBrowserTestContext {
  /** Where the tenant starts: see `TenantTestContext` of `/vitest`. */
  scenario: Scenario;
  /**
   * What becomes of a request to another origin that is neither the tenant's nor a handler's: `bypass` sends it on, `warn`
   * does so and says it, `error` lets it fail. Default `warn`.
   */
  unhandled: NonNullable<InterceptOptions["unhandled"]>;
  /** Address of MSW's script, which `npx msw init public` brings; one a page. Default `/mockServiceWorker.js`. */
  workerScript: string;
  /** The tenant, which the test's page takes for Microsoft from before the test until after it. */
  tenant: Tenant;
  /** MSW's worker; handlers that a test adds by `worker.use(…)` go with the test. */
  worker: SetupWorker;
}

/** The fixture that the tenant and its worker come from. */
interface Intercepted {
  intercepted: Pick<TenantBrowserTestContext, "tenant" | "worker">;
}

/**
 * Vitest's `test` with a tenant, in a browser.
 *
 * @group Adapters
 */
export type TenantBrowserTest = TestAPI<TenantBrowserTestContext>;

type Unhandled = TenantBrowserTestContext["unhandled"];

/** Whether a tenant plays Microsoft in this page. */
let playing = false;

/** The page's worker: MSW 2 does not intercept again in a page in which it was stopped. */
let started: Promise<SetupWorker> | undefined;

async function startWorker(url: string): Promise<SetupWorker> {
  // Node has no such module, and may look at this one.
  const { setupWorker } = await import("msw/browser");
  const worker = setupWorker();
  // The first is its name since MSW 3, the second was it before.
  const strategies = { onUnhandledFrame: "bypass", onUnhandledRequest: "bypass" } as const;
  await worker.start({ quiet: true, serviceWorker: { url }, ...strategies });
  return worker;
}

/** What the page's own origin serves, Vitest's modules among it, is nobody's business. */
const isOwn = (request: Request): boolean =>
  new URL(request.url).origin === location.origin || isCommonAssetRequest(request);

const handleRest = (unhandled: Unhandled): HttpHandler =>
  http.all("*", ({ request }) => {
    if (unhandled === "bypass" || isOwn(request)) return passthrough();
    const { origin, pathname } = new URL(request.url);
    const asked = `${request.method} ${origin}${pathname}`;
    const message = `${asked} is neither the tenant's nor a handler's: answer it by worker.use(…) in the test.`;
    if (unhandled === "warn") {
      console.warn(message);
      return passthrough();
    }
    console.error(message);
    return Response.error();
  });

/** Makes a tenant and puts it in Microsoft's place, until `use` is done. */
async function intercept(
  {
    scenario,
    unhandled,
    workerScript,
  }: Pick<TenantBrowserTestContext, "scenario" | "unhandled" | "workerScript">,
  use: (intercepted: Intercepted["intercepted"]) => Promise<void>,
): Promise<void> {
  if (playing) throw new InterceptionError("already-intercepted");
  playing = true;
  try {
    const tenant = createTenant({ scenario });
    started ??= startWorker(workerScript);
    const worker = await started;
    worker.resetHandlers(...tenantHandlers(tenant), handleRest(unhandled));
    await use({ tenant, worker });
    worker.resetHandlers();
  } finally {
    playing = false;
  }
}

function extendTest(): TenantBrowserTest {
  return test.extend<TenantBrowserTestContext & Intercepted>({
    scenario: scenarios.approvalRequired,
    unhandled: "warn",
    workerScript: "/mockServiceWorker.js",
    // Automatic, so that no test reaches Microsoft because it had no use for the tenant's name.
    intercepted: [
      ({ scenario, unhandled, workerScript }, use) => intercept({ scenario, unhandled, workerScript }, use),
      { auto: true },
    ],
    tenant: ({ intercepted }, use) => use(intercepted.tenant),
    worker: ({ intercepted }, use) => use(intercepted.worker),
  });
}

/**
 * Vitest's `test` for its browser mode, with a tenant of its own for each test: whatever the page fetches from Microsoft
 * reaches it, by MSW's worker.
 *
 * A worker of MSW sees what a page fetches, and no navigation: people sign in by `tenant.people`, and pop-ups, redirects
 * and hidden frames want Playwright's `test` of `/playwright`. Tests of one file follow each other, as in Node.
 *
 * @example A component's test, in a browser
 * ```ts no-run="needs Vitest's browser mode"
 * import { scenarios } from "@consentra/mock-azure";
 * import { tenantTest } from "@consentra/mock-azure/vitest-browser";
 * import { expect } from "vitest";
 *
 * const approvedTest = tenantTest.extend({ scenario: scenarios.alreadyApproved });
 *
 * approvedTest("nobody reads a calendar without a token", async ({ tenant }) => {
 *   const answer = await fetch(`${tenant.origins.graph}/v1.0/me/events`);
 *   expect(answer.status).toBe(401);
 * });
 * ```
 * @group Adapters
 */
export const tenantTest: TenantBrowserTest = whereVitestRuns(extendTest);
