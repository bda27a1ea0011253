/**
 * The tenant inside a Playwright browser context, without certificates or ports; and its pages as objects.
 *
 * @module
 */
export type { ActivityPages, WorldPages } from "./playwright/control-pages.ts";
export { activityPages, worldPages } from "./playwright/control-pages.ts";
export type { DeviceCodePages } from "./playwright/device-pages.ts";
export { deviceCodePages } from "./playwright/device-pages.ts";
export type { Mailbox, MailPage } from "./playwright/mailbox-page.ts";
export { mailbox } from "./playwright/mailbox-page.ts";
export type { PageLanguage } from "./playwright/page-language.ts";
export type {
  ApprovalPage,
  ConsentPage,
  NeedApprovalPage,
  PermissionsPage,
  ReportPage,
  RequestSentPage,
} from "./playwright/permission-pages.ts";
export {
  approvalPage,
  consentPage,
  needApprovalPage,
  reportPage,
  requestSentPage,
} from "./playwright/permission-pages.ts";
export type { PortalApplication } from "./playwright/portal-application.ts";
export type { PortalLogs } from "./playwright/portal-logs.ts";
export type { Portal } from "./playwright/portal-page.ts";
export { portal } from "./playwright/portal-page.ts";
export type { PortalRequest, PortalRequests } from "./playwright/portal-requests.ts";
export type { PortalSettings, RequestSettings } from "./playwright/portal-settings.ts";
export type { PortalTable } from "./playwright/portal-table.ts";
export type { PortalUsers } from "./playwright/portal-users.ts";
export type {
  AccountPage,
  RefusalPage,
  SignedOutPage,
  VerificationPage,
} from "./playwright/requester-pages.ts";
export { accountPage, refusalPage, signedOutPage, verificationPage } from "./playwright/requester-pages.ts";
export type { ServedContext } from "./playwright/serve-tenant.ts";
export { serveTenant } from "./playwright/serve-tenant.ts";
export type { TenantFixtures, TenantTest } from "./playwright/tenant-test.ts";
export { tenantFixtures, test } from "./playwright/tenant-test.ts";
export type { ErrorLookupPage, MessagePage } from "./playwright/trouble-pages.ts";
export { closePage, errorLookupPage, troublePage } from "./playwright/trouble-pages.ts";
