import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveTenant } from "../src/adapters/playwright.ts";
import { createTenant } from "../src/create-tenant.ts";
import type { ReturnFault } from "../src/domain/return-fault.ts";
import { scenarios } from "../src/scenarios/index.ts";
import { authorizeUrl } from "./support/authorize-url.ts";
import { launchChromium } from "./support/launch-chromium.ts";

const APP = "https://app.meetings.example";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A pop-up of the app in which somebody has signed in, and what the app was asked for since. */
async function signInWith(kind: ReturnFault["kind"]): Promise<{
  readonly context: BrowserContext;
  readonly popup: Page;
  readonly asked: URL[];
}> {
  const tenant = createTenant({ scenario: scenarios.alreadyApproved });
  tenant.plan({ route: "login.return", answer: { kind } });
  const context = await browser.newContext();
  await serveTenant(context, tenant);
  const asked: URL[] = [];
  await context.route(`${APP}/**`, async (route) => {
    asked.push(new URL(route.request().url()));
    await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Meetings</title>" });
  });
  const page = await context.newPage();
  await page.goto(`${APP}/`);
  asked.length = 0;
  const url = authorizeUrl(tenant, { redirect_uri: `${APP}/auth/callback` });
  const [popup] = await Promise.all([
    context.waitForEvent("page"),
    page.evaluate((address) => void window.open(address, "_blank", "width=500,height=600"), url),
  ]);
  await popup.getByRole("button", { name: tenant.people.requester.address }).click();
  return { context, popup, asked };
}

describe("planned faults on the way back, in Chromium", () => {
  test("close a pop-up, and the app hears nothing", async () => {
    const { context, popup, asked } = await signInWith("window-closed");
    if (!popup.isClosed()) await popup.waitForEvent("close");
    expect(asked).toEqual([]);
    await context.close();
  });

  test("bring the same answer at each press of Continue, in a window of its own", async () => {
    const { context, popup, asked } = await signInWith("duplicate-callback");
    for (let press = 0; press < 2; press += 1) {
      const opened = context.waitForEvent("page");
      await popup.getByRole("link", { name: "Continue" }).click();
      await (await opened).waitForURL(`${APP}/auth/callback?*`);
    }
    const [first, second] = asked;
    expect(first?.searchParams.get("code")).not.toBeNull();
    expect(second?.href).toBe(first?.href);
    expect(asked).toHaveLength(2);
    await context.close();
  });
});
