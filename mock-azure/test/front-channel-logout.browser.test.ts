import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveTenant } from "../src/adapters/playwright.ts";
import { createTenant } from "../src/create-tenant.ts";
import { scenario } from "../src/scenarios/index.ts";
import { withApplication } from "../src/scenarios/with-application.ts";
import type { Tenant } from "../src/tenant/tenant.ts";
import { authorizeUrl } from "./support/authorize-url.ts";
import { launchChromium } from "./support/launch-chromium.ts";

const APP = "https://app.meetings.example";
const CALLBACK = `${APP}/auth/callback`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page at the app, which keeps note of what it is asked for. */
async function pageOfApp(tenant: Tenant): Promise<{ readonly page: Page; readonly asked: URL[] }> {
  const context = await browser.newContext();
  await serveTenant(context, tenant);
  const asked: URL[] = [];
  await context.route(`${APP}/**`, async (route) => {
    asked.push(new URL(route.request().url()));
    await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Meetings</title>" });
  });
  return { page: await context.newPage(), asked };
}

describe("single sign-out in Chromium", () => {
  test("loads the app's logout URL in a frame, then goes back to the app", async () => {
    const tenant = createTenant({
      scenario: scenario("single sign-out", withApplication({ logoutUrl: `${APP}/signed-out` })),
    });
    const { page, asked } = await pageOfApp(tenant);
    await page.goto(authorizeUrl(tenant, { redirect_uri: CALLBACK, scope: "openid profile" }));
    await page.getByRole("button", { name: tenant.people.administrator.address }).click();
    await page.getByRole("button", { name: "Accept" }).click();
    await page.waitForURL(`${CALLBACK}?*`);
    const sid = tenant.snapshot().data.sessions[0]?.id;

    const back = encodeURIComponent(CALLBACK);
    await page.goto(
      `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/logout?post_logout_redirect_uri=${back}&state=bye`,
    );
    await page.waitForURL(`${CALLBACK}?state=bye`);

    const [, toldAt, returned] = asked;
    expect([toldAt?.pathname, toldAt?.searchParams.get("sid"), toldAt?.searchParams.get("iss")]).toEqual([
      "/signed-out",
      sid,
      `https://login.microsoftonline.com/${tenant.id}/v2.0`,
    ]);
    expect(returned?.href).toBe(`${CALLBACK}?state=bye`);
    await page.context().close();
  });
});
