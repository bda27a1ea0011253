import { type Browser, chromium, type Page } from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: PreviewServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  const root = decodeURIComponent(new URL("..", import.meta.url).pathname);
  server = await preview({ root, logLevel: "error", preview: { port: 4373, host: "localhost" } });
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", ...sandbox],
  });
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await page.goto(server.resolvedUrls?.local[0] ?? "");
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("<calendar-connection>", () => {
  test.each(["React", "Vue", "Svelte", "Angular"])(
    "connects in %s, and tells it the status",
    async (name) => {
      const place = page.getByRole("region", { name });
      const status = () => place.locator("output").textContent();
      await place.getByRole("button", { name: "Connect" }).click();
      await place.getByText("Approval required").waitFor();
      expect(await status()).toBe("approvalRequired");
      await place.getByRole("button", { name: "Request approval" }).click();
      await place.getByText("Meetings can use the calendar of requester@contoso.example.").waitFor();
      expect(await status()).toBe("connected");
    },
  );

  test("leaves no complaint of any of them in the console", () => {
    expect(complaints).toEqual([]);
  });
});
