import type { Locator, Page } from "playwright-core";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { headed, type PageLanguage, wordsOf } from "./page-language.ts";
import { type ConsentPage, consentPage } from "./permission-pages.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";
import { accountPage } from "./requester-pages.ts";

/**
 * The details of one admin consent request.
 *
 * @group Adapters
 */
export interface PortalRequest {
  readonly heading: Locator;
  /** Everybody who asked, with their justifications. */
  readonly requesters: Locator;
  /** "Review permissions and consent", in a tab of its own, up to the page of permissions. */
  review(account: string): Promise<{ readonly tab: Page; readonly consent: ConsentPage }>;
  /** Denies the request, with the reason that its requesters read. */
  deny(justification: string): Promise<void>;
  /** Blocks the application, with the reason that its requesters read. */
  block(justification: string): Promise<void>;
}

/**
 * "Enterprise applications | Admin consent requests".
 *
 * @group Adapters
 */
export interface PortalRequests extends PortalTable {
  /** Opens "My Pending", or "All (Preview)". */
  show(tab?: "mine" | "all"): Promise<void>;
  /** The details of the newest request for an application. */
  details(application: string): Promise<PortalRequest>;
}

function portalRequest(page: Page, options?: PageLanguage): PortalRequest {
  const { requests, fields } = wordsOf(options).text;
  const heading = headed(page, requests.details);
  const decide = async (verb: string, justification: string) => {
    await page.getByRole("link", { name: verb, exact: true }).click();
    await page.getByLabel(fields.justification).fill(justification);
    await page.getByRole("button", { name: verb, exact: true }).click();
    await heading.waitFor();
  };
  return {
    heading,
    requesters: page.getByRole("table", { name: requests.requestedBy }),
    async review(account) {
      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: requests.review }).click();
      const tab = await opened;
      await accountPage(tab, options).choose(account);
      const consent = consentPage(tab, options);
      await consent.heading.waitFor();
      return { tab, consent };
    },
    deny: (justification) => decide(requests.deny, justification),
    block: (justification) => decide(requests.block, justification),
  };
}

/** The list of requests. */
export function portalRequests(
  page: Page,
  options: PageLanguage | undefined,
  go: (path: string) => Promise<void>,
): PortalRequests {
  const { text } = wordsOf(options);
  const list = portalTable(page, text.requests.label, text);
  return {
    ...list,
    show: (tab = "mine") => go(`${PORTAL_PATHS.requests}${tab === "all" ? "?tab=all" : ""}`),
    async details(application) {
      await list.open(application);
      const request = portalRequest(page, options);
      await request.heading.waitFor();
      return request;
    },
  };
}
