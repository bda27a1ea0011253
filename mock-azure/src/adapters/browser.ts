/**
 * The tenant of the app's service worker, from the app's pages.
 *
 * @module
 */

export { BrowserTenantError } from "./browser/browser-tenant-error.ts";
export type { StartTenantOptions } from "./browser/claim-page.ts";
export type {
  ScenarioName,
  TenantGlance,
  TenantMail,
  TenantPerson,
  TenantRequest,
  TenantStanding,
} from "./browser/control-answers.ts";
export type { LocalLinksOptions } from "./browser/open-links-here.ts";
export {
  type BrowserTenant,
  type LocalAuthority,
  startTenant,
} from "./browser/start-tenant.ts";
export { type TenantControl, TenantControlError } from "./browser/tenant-control.ts";
export type { TenantNews } from "./service-worker/letters.ts";
