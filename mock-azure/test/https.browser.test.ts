import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { adapterContract } from "../src/adapters/adapter.contract.ts";
import { type HttpsTenant, serveHttps } from "../src/adapters/https.ts";
import { REAL_HOSTS } from "../src/http/hosts.ts";
import type { TenantDoor } from "../src/http/tenant-door.ts";
import { createBrowserClient } from "./support/browser-client.ts";
import { launchChromium } from "./support/launch-chromium.ts";

let current: TenantDoor;
let served: HttpsTenant;
let browser: Browser;
beforeAll(async () => {
  served = await serveHttps({ origins: REAL_HOSTS, fetch: (request) => current.fetch(request) });
  browser = await launchChromium(served.chromiumArgs);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

adapterContract({
  name: "Chromium with a resolver rule, HTTPS",
  async connect(tenant) {
    current = tenant;
    const context = await browser.newContext();
    return createBrowserClient(context, () => context.close());
  },
});
