/**
 * A tenant in Microsoft's place for each test of Jest.
 *
 * @module
 */
import type { InterceptOptions } from "./fixtures/intercept-tenant.ts";
import { InterceptionError } from "./fixtures/interception-error.ts";
import { type TenantPerTest, type TestHooks, tenantPerTest } from "./fixtures/tenant-per-test.ts";

/**
 * Gives every test of the file, or of the `describe` that it is called in, a tenant of its own, which Jest's process
 * takes for Microsoft.
 *
 * @param options - the world that each test starts with
 * @throws InterceptionError where Jest's globals are missing
 * @example Tests that start with a request that waits
 * ```ts no-run="needs Jest"
 * import { scenarios } from "@consentra/mock-azure";
 * import { useTenant } from "@consentra/mock-azure/jest";
 *
 * const world = useTenant({ scenario: scenarios.requestPending });
 *
 * test("hears of the approval", async () => {
 *   await world.tenant.people.administrator.approves();
 *   expect(world.tenant.requests()[0]?.status).toBe("approved");
 * });
 * ```
 * @group Adapters
 */
export function useTenant(options: InterceptOptions = {}): TenantPerTest {
  const { beforeEach, afterEach } = globalThis as Partial<TestHooks>;
  if (!beforeEach || !afterEach) throw new InterceptionError("no-hooks");
  return tenantPerTest({ beforeEach, afterEach }, options);
}
