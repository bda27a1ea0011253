/**
 * A tenant in Microsoft's place for each test of Vitest.
 *
 * @module
 */
import type { SetupServer } from "msw/node";
import { type TestAPI, test } from "vitest";
import { scenarios } from "../scenarios/index.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import type { Tenant } from "../tenant/tenant.ts";
import {
  type InterceptedTenant,
  type InterceptOptions,
  interceptTenant,
} from "./fixtures/intercept-tenant.ts";
import { whereVitestRuns } from "./fixtures/where-vitest-runs.ts";

/**
 * What a test gets besides Vitest's own.
 *
 * @group Adapters
 */
export interface TenantTestContext {
  /**
   * Where the tenant starts. `tenantTest.extend({ scenario: scenarios.requestPending })` is a test that starts elsewhere;
   * inside of `describe`, `tenantTest.override({ … })` says so for its tests. At the top of a file, an override lasts into
   * the files after it where Vitest does not isolate them.
   */
  scenario: Scenario;
  /** What becomes of a request that is neither the tenant's nor a handler's. Default `warn`. */
  unhandled: NonNullable<InterceptOptions["unhandled"]>;
  /** The tenant, which the test's process takes for Microsoft from before the test until after it. */
  tenant: Tenant;
  /** MSW's server; handlers that a test adds by `server.use(…)` go with the test. */
  server: SetupServer;
}

/** The fixture that the tenant and its server come from. */
interface Intercepted {
  intercepted: InterceptedTenant;
}

/**
 * Vitest's `test` with a tenant.
 *
 * @group Adapters
 */
export type TenantTest = TestAPI<TenantTestContext>;

function extendTest(): TenantTest {
  return test.extend<TenantTestContext & Intercepted>({
    scenario: scenarios.approvalRequired,
    unhandled: "warn",
    // Automatic, so that no test reaches Microsoft because it had no use for the tenant's name.
    intercepted: [
      async ({ scenario, unhandled }, use) => {
        const intercepted = interceptTenant({ scenario, unhandled });
        await use(intercepted);
        intercepted.close();
      },
      { auto: true },
    ],
    tenant: ({ intercepted }, use) => use(intercepted.tenant),
    server: ({ intercepted }, use) => use(intercepted.server),
  });
}

/**
 * Vitest's `test` with a tenant of its own for each test, which the test's process takes for Microsoft: whatever the
 * code under test sends there, by `fetch` or `node:https`, reaches the tenant.
 *
 * Tests of one file follow each other; `tenantTest.concurrent` is refused with an `InterceptionError`, as Microsoft's
 * hosts can be played by one at a time in a process. Files run side by side as ever. Tests in Vitest's browser mode take
 * `tenantTest` of `/vitest-browser`.
 *
 * @example A test of a program that talks to Microsoft
 * ```ts run
 * import { scenarios } from "@consentra/mock-azure";
 * import { tenantTest } from "@consentra/mock-azure/vitest";
 * import { expect } from "vitest";
 *
 * const pendingTest = tenantTest.extend({ scenario: scenarios.requestPending });
 *
 * pendingTest("hears of the approval", async ({ tenant }) => {
 *   await tenant.people.administrator.approves();
 *   expect(tenant.requests()[0]?.status).toBe("approved");
 * });
 * ```
 * @group Adapters
 */
export const tenantTest: TenantTest = whereVitestRuns(extendTest);
