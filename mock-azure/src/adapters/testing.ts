/**
 * A tenant in Microsoft's place for as long as a test lasts, under any test runner.
 *
 * @module
 */
export type { InterceptedTenant, InterceptOptions } from "./fixtures/intercept-tenant.ts";
export { interceptTenant } from "./fixtures/intercept-tenant.ts";
export { InterceptionError } from "./fixtures/interception-error.ts";
export type { TenantPerTest, TestHooks } from "./fixtures/tenant-per-test.ts";
export { tenantPerTest } from "./fixtures/tenant-per-test.ts";
