// Runs in a product's project, told where its pages were built: serves them, and connects against the mock tenant.

import { createTenant, scenarios } from "@consentra/mock-azure";
import { serveTenant } from "@consentra/mock-azure/playwright";
import { chromium } from "playwright-core";
import { preview } from "vite";

const server = await preview({
  logLevel: "error",
  preview: { host: "localhost", port: 4573, strictPort: false },
});
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const tenant = createTenant({ scenario: scenarios.approvalRequired });
  const context = await browser.newContext();
  await serveTenant(context, tenant);
  const page = await context.newPage();
  await page.clock.install({ time: tenant.clock.now() });
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  const popup = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  const microsoft = await popup;
  await microsoft.getByRole("button", { name: tenant.people.requester.address }).click();
  await microsoft.getByLabel("Enter justification for requesting this app").fill("Customers book me.");
  await microsoft.getByRole("button", { name: "Request approval" }).click();
  await microsoft.getByRole("button", { name: "Back to app" }).click();
  await page.getByRole("button", { name: "I sent a request" }).click();
  await page.getByText("Pending approval").waitFor();
  await tenant.people.administrator.approves();
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByText(`Meetings can use the calendar of ${tenant.people.requester.address}.`).waitFor();
  await page.getByText("Nothing is planned this week.").waitFor();
} finally {
  await browser.close();
  await server.close();
}
