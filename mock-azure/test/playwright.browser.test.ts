import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { adapterContract } from "../src/adapters/adapter.contract.ts";
import { serveTenant } from "../src/adapters/playwright.ts";
import { differences } from "./contract/differences.ts";
import { createBrowserClient } from "./support/browser-client.ts";
import { launchChromium } from "./support/launch-chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

adapterContract({
  name: "Chromium, Playwright routes",
  differences: {
    "lets the tenant answer a preflight": {
      reason: differences.preflights.reason,
      failure: /to include 'OPTIONS/,
    },
  },
  async connect(tenant) {
    const context = await browser.newContext();
    const served = await serveTenant(context, tenant);
    return createBrowserClient(context, async () => {
      await served.close();
      await context.close();
    });
  },
});
