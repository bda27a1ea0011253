/**
 * A tenant in Microsoft's place for each test of Node's own test runner.
 *
 * @module
 */
import { afterEach, beforeEach } from "node:test";
import type { InterceptOptions } from "./fixtures/intercept-tenant.ts";
import { type TenantPerTest, tenantPerTest } from "./fixtures/tenant-per-test.ts";

/**
 * Gives every test of the file, or of the `describe` that it is called in, a tenant of its own, which the process takes
 * for Microsoft. Tests inside of a test share its tenant. Tests with `concurrency` cannot share Microsoft's hosts, and are
 * told so.
 *
 * @param options - the world that each test starts with
 * @example Tests that start with a request that waits
 * ```ts no-run="needs node --test"
 * import assert from "node:assert/strict";
 * import { test } from "node:test";
 * import { scenarios } from "@consentra/mock-azure";
 * import { useTenant } from "@consentra/mock-azure/node-test";
 *
 * const world = useTenant({ scenario: scenarios.requestPending });
 *
 * test("hears of the approval", async () => {
 *   await world.tenant.people.administrator.approves();
 *   assert.equal(world.tenant.requests()[0]?.status, "approved");
 * });
 * ```
 * @group Adapters
 */
export function useTenant(options: InterceptOptions = {}): TenantPerTest {
  return tenantPerTest({ beforeEach, afterEach }, options);
}
