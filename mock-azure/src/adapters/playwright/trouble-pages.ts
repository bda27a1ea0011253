import type { Locator, Page } from "playwright-core";
import { button, headed, type PageLanguage, wordsOf } from "./page-language.ts";

/**
 * A page that only says something: that the person is done here, or what a part of the service cannot do.
 *
 * @group Adapters
 */
export interface MessagePage {
  readonly heading: Locator;
  /** What it says. */
  readonly message: Locator;
}

/**
 * "You can close this page": nothing leads back to the app.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function closePage(page: Page, options?: PageLanguage): MessagePage {
  return {
    heading: headed(page, wordsOf(options).text.signIn.closeTitle),
    message: page.getByRole("main").getByRole("paragraph"),
  };
}

/**
 * What portal, mailboxes and the mock's own pages show where there is nothing, or where a planned fault strikes. Its
 * title differs, so its heading is whichever it has.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function troublePage(page: Page): MessagePage {
  return { heading: page.getByRole("heading", { level: 1 }), message: page.getByRole("alert") };
}

/**
 * Microsoft's page on which people look up what a number means.
 *
 * @group Adapters
 */
export interface ErrorLookupPage {
  readonly heading: Locator;
  /** "Error Code", "Message" and "Remediation" of what was found. */
  readonly found: Locator;
  /** Says that nothing is known. */
  readonly alert: Locator;
  /** Asks for a number, or for a text that holds one. */
  lookUp(code: string): Promise<void>;
}

/**
 * The lookup of errors, at `/error` of the sign-in service.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function errorLookupPage(page: Page, options?: PageLanguage): ErrorLookupPage {
  const { errors } = wordsOf(options).text;
  return {
    heading: headed(page, errors.lookup),
    found: page.locator(".facts"),
    alert: page.getByRole("alert"),
    async lookUp(code) {
      await page.getByLabel(errors.codeOrMessage, { exact: true }).fill(code);
      await button(page, errors.submit).click();
    },
  };
}
