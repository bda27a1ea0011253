import { chromium } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import { servePage } from "./worker/serve-page.ts";

it("takes a page through approval, with the tenant inside of it behind MSW's worker", async () => {
  const [{ url, close }, browser] = await Promise.all([
    servePage(),
    chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    }),
  ]);
  onTestFinished(async () => {
    await browser.close();
    close();
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));

  await page.goto(url);
  await page.waitForFunction(() => document.title !== "Meetings");

  expect([problems, await page.title()]).toEqual([[], "Connect your calendar › Maya Okafor: Calendar"]);
});
