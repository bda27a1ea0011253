import type { Page } from "playwright-core";

/** Presses the button of a form, and waits until the answer is there: what the page showed before says nothing of it. */
export async function sendForm(page: Page, button: string): Promise<void> {
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: button, exact: true }).click();
  await loaded;
}
