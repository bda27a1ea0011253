import type { Page } from "playwright-core";
import type { OpenApp, Setting } from "./open-app.ts";

/** What a user does in the app and on Microsoft's pages, found by the names they see. */
export interface User {
  /** Clicks Connect, or what asks for approval in its place, and gives the page that Microsoft's side opens in. */
  connect(): Promise<Page>;
  /** Connects on a user agent that Microsoft knows, where no page stands in the way. */
  connectWithoutPages(): Promise<void>;
  status(): Promise<string>;
  waitForStatus(headline: string | RegExp): Promise<void>;
}

export function userOf({ page }: OpenApp, { signIn }: Pick<Setting, "signIn">): User {
  const connectButton = page.getByRole("button", { name: /^(Connect|Request approval)$/ });
  return {
    async connect() {
      if (signIn === "redirect") {
        await connectButton.click();
        await page.waitForURL(/login\.microsoftonline\.com/);
        return page;
      }
      const opened = page.waitForEvent("popup");
      await connectButton.click();
      return opened;
    },
    async connectWithoutPages() {
      await connectButton.click();
    },
    status: async () => (await page.locator(".status").textContent()) ?? "",
    waitForStatus: (headline) => {
      const hasText = typeof headline === "string" ? new RegExp(`^${headline}$`) : headline;
      return page.locator(".status", { hasText }).waitFor();
    },
  };
}

/** Chooses an account on Microsoft's picker. */
export async function pickAccount(microsoft: Page, address: string): Promise<void> {
  await microsoft.getByRole("button", { name: address }).click();
}

/** Fills in and sends the form of "Approval required". */
export async function sendRequest(microsoft: Page): Promise<void> {
  await microsoft.getByRole("heading", { name: "Approval required" }).waitFor();
  await microsoft
    .getByLabel("Enter justification for requesting this app")
    .fill("Customers book me through Meetings.");
  await microsoft.getByRole("button", { name: "Request approval" }).click();
  await microsoft.getByRole("heading", { name: "Request sent" }).waitFor();
}
