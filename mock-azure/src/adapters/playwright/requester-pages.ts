import type { Locator, Page } from "playwright-core";
import { button, headed, type PageLanguage, wordsOf } from "./page-language.ts";

/**
 * "Pick an account".
 *
 * @group Adapters
 */
export interface AccountPage {
  readonly heading: Locator;
  /** Signs somebody in whom the page offers, by name or address. */
  choose(account: string): Promise<void>;
  /** Signs somebody in by typing the account's address. */
  useAnother(address: string): Promise<void>;
  /** Goes back to the app without signing in. */
  back(): Promise<void>;
}

/**
 * The account choice of the sign-in service.
 *
 * @param page - where it is shown: the app's page, or its pop-up
 * @group Adapters
 */
export function accountPage(page: Page, options?: PageLanguage): AccountPage {
  const { signIn, buttons } = wordsOf(options).text;
  return {
    heading: headed(page, signIn.pickAccount),
    choose: (account) => page.getByRole("button", { name: account }).click(),
    async useAnother(address) {
      await page.getByLabel(signIn.useAnother).fill(address);
      await button(page, buttons.next).click();
    },
    back: () => button(page, buttons.back).click(),
  };
}

/**
 * "Verify your identity".
 *
 * @group Adapters
 */
export interface VerificationPage {
  readonly heading: Locator;
  /** Approves the sign-in, as on a telephone. */
  approve(): Promise<void>;
  /** Presses Cancel. */
  cancel(): Promise<void>;
}

/**
 * The second factor, which takes one press here.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function verificationPage(page: Page, options?: PageLanguage): VerificationPage {
  const { signIn, buttons } = wordsOf(options).text;
  return {
    heading: headed(page, signIn.verifyTitle),
    approve: () => button(page, signIn.approve).click(),
    cancel: () => button(page, buttons.cancel).click(),
  };
}

/**
 * The page that shows an error which the app never hears of.
 *
 * @group Adapters
 */
export interface RefusalPage {
  readonly heading: Locator;
  /** "Request Id", "Correlation Id", "Timestamp" and "Message". */
  readonly details: Locator;
  /** The AADSTS number. */
  number(): Promise<number>;
}

/**
 * "Sorry, but we're having trouble signing you in."
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function refusalPage(page: Page, options?: PageLanguage): RefusalPage {
  const { errors } = wordsOf(options).text;
  const details = page.locator(".facts");
  return {
    heading: headed(page, errors.signIn),
    details,
    number: async () => Number(/AADSTS(\d+)/.exec((await details.textContent()) ?? "")?.[1]),
  };
}

/**
 * "You signed out of your account".
 *
 * @group Adapters
 */
export interface SignedOutPage {
  readonly heading: Locator;
  /** Where several accounts are signed in, says which one leaves. */
  choose(account: string): Promise<void>;
}

/**
 * What follows a sign-out.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function signedOutPage(page: Page, options?: PageLanguage): SignedOutPage {
  return {
    heading: headed(page, wordsOf(options).text.signOut.signedOut),
    choose: (account) => page.getByRole("button", { name: account }).click(),
  };
}
