import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { scenarios } from "@consentra/mock-azure";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPlayground } from "./build-playground.ts";

/** The playground is somewhere in a site that is somewhere on a server. */
const FOLDER = "/docs/v1/playground/";

let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" };

async function serve(): Promise<string> {
  const files = await buildPlayground();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.slice(FOLDER.length) || "index.html";
    const file = pathname.startsWith(FOLDER) ? files.get(name) : undefined;
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type }).end(file ?? "");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://localhost:${String((server.address() as AddressInfo).port)}${FOLDER}`;
}

beforeAll(async () => {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const launched = chromium.launch({ executablePath, args: ["--disable-gpu", "--no-first-run", ...sandbox] });
  const [url, started] = await Promise.all([serve(), launched]);
  browser = started;
  page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  await isReady();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const isReady = () => page.locator("main").waitFor();
const state = (name: string) => page.locator("#machine-state", { hasText: name }).waitFor();
const button = (name: string) => page.getByRole("button", { name, exact: true });
const tenant = () => page.frameLocator("#tenant-view");
const view = (name: RegExp) => page.getByRole("navigation").getByRole("link", { name }).click();

async function findings(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the playground", () => {
  test("plays the approval between product and tenant, and shows state and reasons", async () => {
    await state("Disconnected");
    const [microsoft] = await Promise.all([page.waitForEvent("popup"), button("Connect").click()]);
    await microsoft.getByRole("button", { name: "maya.okafor" }).click();
    await page.locator("#state-connecting.present").waitFor();
    await page.locator("#reasons a", { hasText: "consent." }).first().waitFor();
    await microsoft.getByRole("textbox").fill("I want to see my meetings.");
    await microsoft.getByRole("button", { name: "Request approval" }).click();
    await microsoft.getByRole("button", { name: "Back to app" }).click();
    await button("I sent a request").click();
    await state("Pending");

    await view(/^Administrator's mail \(1\)$/);
    await tenant()
      .getByRole("link", { name: /Meetings/ })
      .click();
    await tenant().getByRole("link", { name: "Review request" }).click();
    await tenant().getByRole("button", { name: "Megan Price" }).click();
    await tenant().getByRole("link", { name: "Meetings" }).click();
    const [review] = await Promise.all([
      page.waitForEvent("popup"),
      tenant().getByRole("link", { name: "Review permissions and consent" }).click(),
    ]);
    await review.getByRole("button", { name: "megan.price" }).click();
    await review.getByRole("button", { name: "Accept" }).click();
    await review.getByText("Permissions granted").first().waitFor();
    await review.close();

    await button("Connect").click();
    await state("Connected");
    await page.locator("#week li", { hasText: "Planning" }).waitFor();
    await page.reload();
    await state("Connected");
  });

  test("moves time forward for both, so that a request expires, and starts other scenarios", async () => {
    await page.getByRole("combobox").selectOption("requestPending");
    const { description } = scenarios.requestPending;
    await page.locator("#scenario-about", { hasText: description }).waitFor();
    await state("Disconnected");
    const days = page.getByRole("slider");
    await days.fill("31");
    await page.locator("output", { hasText: "February 5, 2026" }).waitFor();
    await view(/^User's mail \(2\)$/);
    await tenant()
      .getByRole("link", { name: /expired/ })
      .waitFor();
    await days.fill("3");
    await page.getByText("Time only goes forward.").waitFor();
    expect(await days.inputValue()).toBe("31");
    await button("Start over").click();
    await page.locator("output", { hasText: "January 5, 2026" }).waitFor();
  });

  test("is accessible and whole, light on a desk and dark on a phone", async () => {
    expect(await findings()).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await findings()).toEqual([]);
    const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(tooWide)).toBe(false);
    expect(complaints).toEqual([]);
  });
});
