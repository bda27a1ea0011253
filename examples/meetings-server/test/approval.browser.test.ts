import { serveTenant } from "@consentra/mock-azure/playwright";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { OPERATOR, openProduct } from "./support/open-product.ts";
import { serveOnLoopback } from "./support/serve.ts";

test("a browser walks the approval story on a product's server, with its cookies and its content policy", async () => {
  const served = await serveOnLoopback((request) => product.app.fetch(request));
  const product = openProduct(served.origin);
  const { tenant } = product;
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--disable-gpu", "--no-first-run", ...sandbox],
  });
  try {
    const context = await browser.newContext();
    await serveTenant(context, tenant);
    const page = await context.newPage();
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const operator = async () => {
      const office = await (await browser.newContext()).newPage();
      await office.goto(`${served.origin}/settings`);
      await office.getByLabel("Your name").fill("Olivia");
      await office.getByLabel("Your company's domain").fill(OPERATOR);
      await office.getByRole("button", { name: "Sign in" }).click();
      return office;
    };
    const status = (text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

    await page.goto(`${served.origin}/settings`);
    await page.getByLabel("Your name").fill("Maya");
    await page.getByLabel("Your company's domain").fill("fjordline.example");
    await press("Sign in");
    await status("Not connected");

    await press("Connect");
    await page.getByRole("button", { name: tenant.people.requester.address }).click();
    await page
      .getByLabel("Enter justification for requesting this app")
      .fill("Customers book me through Meetings.");
    await press("Request approval");
    await press("Back to app");
    await press("I sent a request");
    await status("Pending approval");
    const office = await operator();
    await office.getByRole("link", { name: "Customers" }).click();
    await office.getByRole("row", { name: /^fjordline.example Not seen yet 0 Maya: request of/ }).waitFor();

    await tenant.people.administrator.approves();
    await press("Connect");
    await status("Connected");
    const callback = (await context.cookies()).find(({ name }) => name === "consentra-connect.auth");
    expect(callback).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

    await page.goto(`${served.origin}/auth/callback?code=c&state=s`);
    await page.getByRole("heading", { name: "That did not work" }).waitFor();
    await office.goto(`${served.origin}/customers`);
    await office.getByRole("row", { name: /^fjordline.example Approved, seen on .* 1/ }).waitFor();
    await page.goto(`${served.origin}/settings`);
    await press("Sign out");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  } finally {
    await browser.close();
    await served.close();
    product.close();
  }
});
