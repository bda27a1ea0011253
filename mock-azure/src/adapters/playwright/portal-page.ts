import type { Locator, Page } from "playwright-core";
import type { TenantDoor } from "../../http/tenant-door.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { type PageLanguage, wordsOf } from "./page-language.ts";
import { type PortalApplication, portalApplication } from "./portal-application.ts";
import { type PortalLogs, portalLogs } from "./portal-logs.ts";
import { type PortalRequests, portalRequests } from "./portal-requests.ts";
import { type PortalSettings, portalSettings } from "./portal-settings.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";
import { type PortalUsers, portalUsers } from "./portal-users.ts";

/**
 * The administrator's portal.
 *
 * @group Adapters
 */
export interface Portal {
  readonly heading: Locator;
  /** The main menu. */
  readonly menu: Locator;
  /** What went wrong with a form, or why a page is not for the person. */
  readonly alert: Locator;
  /** Opens the portal as a person, by the account's name or address. */
  signIn(account: string): Promise<void>;
  /** Signs out of the portal. */
  signOut(): Promise<void>;
  /** Opens a page by its path, or by the fragment of a link of the real portal. */
  open(path: string): Promise<void>;
  readonly requests: PortalRequests;
  readonly applications: PortalTable;
  /** Opens "All applications", and an application of that name. */
  application(name: string): Promise<PortalApplication>;
  readonly users: PortalUsers;
  readonly logs: PortalLogs;
  readonly settings: PortalSettings;
}

/**
 * The portal as pages.
 *
 * @param page - where to show it
 * @param tenant - the tenant that answers the page's context
 * @group Adapters
 */
export function portal(page: Page, tenant: TenantDoor, options?: PageLanguage): Portal {
  const words = wordsOf(options);
  const { text } = words;
  const go = async (path: string) => {
    await page.goto(`${tenant.origins.portal}${path}`);
  };
  const applications = portalTable(page, text.portal.allApplications, text);
  return {
    heading: page.getByRole("heading", { level: 1 }),
    menu: page.getByRole("navigation", { name: text.portal.menu }),
    alert: page.getByRole("alert"),
    async signIn(account) {
      await go(PORTAL_PATHS.overview);
      await page.getByRole("button", { name: account }).click();
      await page.getByRole("heading", { level: 1, name: text.overview.title }).waitFor();
    },
    signOut: () => page.getByRole("button", { name: text.portal.signOut }).click(),
    open: go,
    requests: portalRequests(page, options, go),
    applications,
    async application(name) {
      await go(PORTAL_PATHS.applications);
      await applications.open(name);
      return portalApplication(page, words);
    },
    users: portalUsers(page, words, go),
    logs: portalLogs(page, words, go),
    settings: portalSettings(page, words, go),
  };
}
