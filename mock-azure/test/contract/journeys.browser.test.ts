import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpsTenant, serveHttps } from "../../src/adapters/https.ts";
import { REAL_HOSTS } from "../../src/http/hosts.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { ONE_PROCESS } from "../support/lend-browsers.ts";
import { journeyContract } from "./journey-contract.ts";
import { browserOnly } from "./transports/browser-only.ts";
import { chromiumHttps, playwrightRoutes } from "./transports/chromium.ts";
import { mswWorker, workerApp } from "./transports/msw-worker.ts";

let current: TenantDoor;
let served: HttpsTenant;
let chromium: Browser;
beforeAll(async () => {
  served = await serveHttps({ origins: REAL_HOSTS, fetch: (request) => current.fetch(request) });
  chromium = await launchChromium([...served.chromiumArgs, ...ONE_PROCESS]);
});
afterAll(async () => {
  await Promise.all([worker.close(), worker2.close(), inside.close()]);
  await chromium.close();
  await served.close();
});

const browser = () => chromium;
const worker = workerApp("msw", browser);
const worker2 = workerApp("msw-2", browser);
const inside = browserOnly(browser);

journeyContract([
  mswWorker("MSW, worker", worker),
  mswWorker("MSW 2, worker", worker2),
  inside,
  playwrightRoutes(browser),
  chromiumHttps(browser, (tenant) => {
    current = tenant;
  }),
]);

describe("MSW's worker", () => {
  test.each([
    ["MSW", worker],
    ["MSW 2", worker2],
  ])("%s: carries no navigation", async (_, app) => {
    current = { origins: REAL_HOSTS, fetch: async () => new Response("the HTTPS server") };
    const page = await app.open({ origins: REAL_HOSTS, fetch: async () => new Response("the worker") });

    const fetched = await page.evaluate(async (url) => {
      const answer = await (await fetch(url)).text();
      const frame = Object.assign(document.createElement("iframe"), { src: url });
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      return answer;
    }, `${REAL_HOSTS.login}/common/oauth2/v2.0/authorize`);

    expect(fetched).toBe("the worker");
    await expect(page.frames()[1]?.textContent("body")).resolves.toBe("the HTTPS server");
  });

  test("loses the connection where that is planned, and only there", async () => {
    let calls = 0;
    const page = await worker.open({
      origins: REAL_HOSTS,
      async fetch() {
        calls += 1;
        if (calls === 1) throw new TypeError("Failed to fetch");
        return new Response("answered");
      },
    });
    const ask = () =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            (answer) => answer.text(),
            (error: unknown) => (error as Error).name,
          ),
        `${REAL_HOSTS.graph}/v1.0/me`,
      );

    expect([await ask(), await ask()]).toEqual(["TypeError", "answered"]);
  });

  test("tells the tenant which page asks, as browsers tell other origins", async () => {
    let origin: string | null = null;
    const page = await worker.open({
      origins: REAL_HOSTS,
      async fetch({ headers }) {
        origin = headers.get("origin");
        return new Response("");
      },
    });

    await page.evaluate(
      (url) => fetch(url, { method: "POST" }),
      `${REAL_HOSTS.login}/common/oauth2/v2.0/token`,
    );

    expect(origin).toBe(new URL(page.url()).origin);
  });
});
