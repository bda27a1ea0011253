import { chromium } from "playwright-core";
import { createTenant } from "./create-tenant.ts";
import { scenario } from "./scenarios/index.ts";
import { withPendingRequest, withDeniedRequest } from "./scenarios/with-consent-request.ts";
import { withApprovedApp } from "./scenarios/with-approved-app.ts";
import { serveTenant } from "./adapters/playwright.ts";
const tenant = createTenant({ scenario: scenario("s", withApprovedApp(), withDeniedRequest(), withPendingRequest({ justification: "I meet customers every day and\nneed my calendar in Meetings. verylongword".repeat(3) })) });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, width] of [["desk", 1200], ["phone", 360]]) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: name === "phone" ? "dark" : "light" });
  await serveTenant(context, tenant);
  const page = await context.newPage();
  const P = tenant.origins.portal, R = "/enterprise-applications";
  const shot = async (n) => { await page.waitForTimeout(1500); const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); console.log(name, n, over > 0 ? `OVERFLOW ${over}` : ""); await page.screenshot({ path: `/tmp/shots/${name}-${n}.png`, fullPage: true }); };
  await page.goto(`${P}/`); await page.getByRole("button", { name: "Megan" }).click(); await shot("overview");
  await page.goto(`${P}${R}/admin-consent-requests?tab=all`); await shot("all");
  await page.getByRole("link", { name: "Meetings" }).first().click(); await shot("details");
  await page.goto(`${P}${R}/all-applications`); await shot("apps");
  await page.getByRole("link", { name: "Meetings" }).click(); await shot("app");
}
await browser.close();
