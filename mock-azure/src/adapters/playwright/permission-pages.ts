import type { Locator, Page } from "playwright-core";
import { button, headed, type PageLanguage, wordsOf } from "./page-language.ts";
import { type AccountPage, accountPage } from "./requester-pages.ts";

/**
 * "Report this app".
 *
 * @group Adapters
 */
export interface ReportPage {
  readonly heading: Locator;
  /** Sends the report, and goes back to the page that led here. */
  send(reason: "untrusted" | "impersonation" | "misuse" | "another"): Promise<void>;
  /** Goes back to the page before. */
  back(): Promise<void>;
}

/**
 * The form behind "Report it here".
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function reportPage(page: Page, options?: PageLanguage): ReportPage {
  const { report, buttons } = wordsOf(options).text;
  const back = () => button(page, buttons.back).click();
  return {
    heading: headed(page, report.title),
    async send(reason) {
      await page.getByRole("radio", { name: report[reason] }).check();
      await button(page, report.send).click();
      await headed(page, report.sentTitle).waitFor();
      await back();
    },
    back,
  };
}

/**
 * What the pages about permissions share.
 *
 * @group Adapters
 */
export interface PermissionsPage {
  readonly heading: Locator;
  /** The permissions by name, in the order of the page. */
  permissions(): Promise<readonly string[]>;
  /** Unfolds a permission and reads what it means. */
  explain(permission: string): Promise<string>;
  /** "Report it here". */
  report(): Promise<ReportPage>;
}

function permissionsPage(page: Page, title: string, options?: PageLanguage): PermissionsPage {
  const items = page.locator(".permissions > li");
  return {
    heading: headed(page, title),
    permissions: async () => (await items.locator("summary").allTextContents()).map((name) => name.trim()),
    async explain(permission) {
      const item = items.filter({ has: page.locator("summary", { hasText: permission }) });
      const isOpen = await item.locator("details").evaluate((details) => details.hasAttribute("open"));
      if (!isOpen) await item.locator("summary").click();
      return ((await item.locator("p").textContent()) ?? "").trim();
    },
    async report() {
      await button(page, wordsOf(options).text.report.link).click();
      return reportPage(page, options);
    },
  };
}

/**
 * "Permissions requested".
 *
 * @group Adapters
 */
export interface ConsentPage extends PermissionsPage {
  /** "Consent on behalf of your organization"; there for Global Administrators alone. */
  readonly organizationBox: Locator;
  /** Presses Accept. */
  accept(): Promise<void>;
  /** Ticks the box first. */
  acceptForOrganization(): Promise<void>;
  /** Presses Cancel: the app is told that nothing was granted. */
  cancel(): Promise<void>;
}

/**
 * The permissions that an app asks for.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function consentPage(page: Page, options?: PageLanguage): ConsentPage {
  const { consent, buttons } = wordsOf(options).text;
  const organizationBox = page.getByRole("checkbox", { name: consent.onBehalf });
  const accept = () => button(page, buttons.accept).click();
  return {
    ...permissionsPage(page, consent.title, options),
    organizationBox,
    accept,
    async acceptForOrganization() {
      await organizationBox.check();
      await accept();
    },
    cancel: () => button(page, buttons.cancel).click(),
  };
}

/**
 * "Approval required".
 *
 * @group Adapters
 */
export interface ApprovalPage extends PermissionsPage {
  readonly justification: Locator;
  /** Disabled until there is a justification. */
  readonly requestButton: Locator;
  /** Sends the request, up to "Request sent". */
  request(justification: string): Promise<RequestSentPage>;
  /** Presses Cancel: the app is told that nothing was granted. */
  cancel(): Promise<void>;
  /** Presses "Sign in with another account". */
  useAnotherAccount(): Promise<AccountPage>;
}

/**
 * The wall that lets a person ask an administrator.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function approvalPage(page: Page, options?: PageLanguage): ApprovalPage {
  const { approval, buttons } = wordsOf(options).text;
  const justification = page.getByLabel(approval.justification);
  const requestButton = button(page, approval.request);
  return {
    ...permissionsPage(page, approval.title, options),
    justification,
    requestButton,
    async request(text) {
      await justification.fill(text);
      await requestButton.click();
      const sent = requestSentPage(page, options);
      await sent.heading.waitFor();
      return sent;
    },
    cancel: () => button(page, buttons.cancel).click(),
    async useAnotherAccount() {
      await button(page, approval.otherAccount).click();
      return accountPage(page, options);
    },
  };
}

/**
 * "Request sent".
 *
 * @group Adapters
 */
export interface RequestSentPage {
  readonly heading: Locator;
  /** Goes back to the app. */
  backToApp(): Promise<void>;
}

/**
 * What follows a request for approval.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function requestSentPage(page: Page, options?: PageLanguage): RequestSentPage {
  const { approval } = wordsOf(options).text;
  return {
    heading: headed(page, approval.sentTitle),
    backToApp: () => button(page, approval.backToApp).click(),
  };
}

/**
 * "Need admin approval".
 *
 * @group Adapters
 */
export interface NeedApprovalPage {
  readonly heading: Locator;
  /** Presses "Sign in with that account", for an administrator. */
  useAdminAccount(): Promise<AccountPage>;
  /** Goes back to the app without any consent. */
  returnToApp(): Promise<void>;
}

/**
 * The wall without a door.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function needApprovalPage(page: Page, options?: PageLanguage): NeedApprovalPage {
  const { approval } = wordsOf(options).text;
  return {
    heading: headed(page, approval.needTitle),
    async useAdminAccount() {
      await button(page, approval.haveAdminAccount).click();
      return accountPage(page, options);
    },
    returnToApp: () => button(page, approval.returnToApp).click(),
  };
}
