import type { Locator, Page } from "playwright-core";
import { type PageLanguage, wordsOf } from "./page-language.ts";
import { type AccountPage, accountPage } from "./requester-pages.ts";

/**
 * The pages on which a person signs in for a device.
 *
 * @group Adapters
 */
export interface DeviceCodePages {
  readonly heading: Locator;
  /** What the person reads when they are done. */
  readonly status: Locator;
  /** Types the code that the device shows. */
  enter(code: string): Promise<AccountPage>;
  /** "Are you trying to sign in to …?" "Continue". */
  confirm(): Promise<void>;
  /** Presses Cancel. */
  cancel(): Promise<void>;
}

/**
 * "Enter code to allow access", and what follows it.
 *
 * @param page - where it is shown
 * @group Adapters
 */
export function deviceCodePages(page: Page, options?: PageLanguage): DeviceCodePages {
  const { device, buttons } = wordsOf(options).text;
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return {
    heading: page.getByRole("heading", { level: 1, name: device.enterCode }),
    status: page.getByRole("status"),
    async enter(code) {
      await page.getByLabel(device.code, { exact: true }).fill(code);
      await press(buttons.next);
      return accountPage(page, options);
    },
    confirm: () => press(buttons.continue),
    cancel: () => press(buttons.cancel),
  };
}
