// node docs/site/judge-site.ts folder: opens the built site in Chromium, from a file server below a base path.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const BASE = "/some/base/path/";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** One page of each kind. */
const PAGES = [
  "index.html",
  "documents/parity.html",
  "documents/what-each-status-means.html",
  "documents/the-machine-behind-a-connection.html",
  "modules/_consentra_integration.index.html",
  "functions/_consentra_integration.index.createIntegration.html",
] as const;
/** What people type, and what has to be among the first three that they are offered. */
const SEARCHES = [
  ["AADSTS9002326", "documents/errors-by-number-and-code.html?filter=AADSTS9002326"],
  ["90094", "documents/errors-by-number-and-code.html?filter=AADSTS90094"],
  ["createCalendarWatch", "functions/_consentra_calendar.sync.createCalendarWatch.html"],
  ["approval required", "documents/what-each-status-means.html#approvalrequired"],
  ["pending", "documents/what-each-status-means.html#pending"],
  ["block", "documents/what-each-status-means.html#blocked"],
  ["time zone", "documents/calendar-recipes.html#time-zones-book-at-the-hour-that-was-agreed-on"],
  ["recurring", "documents/calendar-recipes.html#recurring-events-and-a-single-occurrence"],
  ["notifications", "documents/calendar-recipes.html#notifications-hear-of-changes-at-once"],
  [
    "token expired",
    "documents/troubleshooting-by-symptom.html#the-token-has-expired-and-the-user-has-to-sign-in-again",
  ],
] as const;
const LOOKS = [
  { theme: "light", width: 1300 },
  { theme: "dark", width: 390 },
] as const;

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "api"));
const complaints: string[] = [];
const expectThat = (holds: boolean, otherwise: string) => {
  if (!holds) complaints.push(otherwise);
};

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname);
  const file = path.startsWith(BASE) ? resolve(folder, path.slice(BASE.length) || "index.html") : "";
  readFile(file.startsWith(folder) ? file : "").then(
    (content) =>
      response
        .writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
        .end(content),
    () => response.writeHead(404).end(),
  );
});

/** What axe finds on a page as it is shown. */
async function findingsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"], preload: false }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
}

async function judgeLooks(browser: Browser, origin: string): Promise<void> {
  for (const { theme, width } of LOOKS) {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on("requestfailed", (request) => complaints.push(`asks for ${request.url()} in vain`));
    page.on("request", (request) =>
      expectThat(request.url().startsWith(origin), `asks another host: ${request.url()}`),
    );
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
    for (const address of PAGES) {
      const place = `${address}, ${theme}, ${String(width)} pixels wide`;
      await page.goto(`${origin}${BASE}${address}`);
      const diagrams = await page.locator("code.mermaid").count();
      if (diagrams > 0)
        await page
          .locator(".diagram svg")
          .nth(diagrams - 1)
          .waitFor();
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expectThat(beyond <= 0, `${place}: wider than the window by ${String(beyond)} pixels`);
      for (const finding of await findingsOf(page)) complaints.push(`${place}: ${finding}`);
    }
    await context.close();
  }
}

async function judgeFinding(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}${BASE}documents/parity.html`);
  const rows = page.locator(".tsd-typography tbody tr");
  const all = await rows.count();
  await page.getByLabel("Show rows that hold").fill("redirect URI");
  await page.getByLabel("What the mock does").selectOption("simplified");
  const shown = await rows.filter({ visible: true }).allTextContents();
  expectThat(shown.length > 0 && shown.length < all, `parity: ${String(shown.length)} rows after narrowing`);
  expectThat(
    shown.every((row) => /redirect uri/i.test(row) && row.includes("simplified")),
    "parity: a row that does not fit is shown",
  );
  const status = await page.getByRole("search").getByRole("status").textContent();
  expectThat(
    status === `${String(shown.length)} of ${String(all)} rows`,
    `parity: the count says "${status ?? ""}"`,
  );

  await page.goto(`${origin}${BASE}documents/errors-by-number-and-code.html?filter=90094`);
  const numbers = await page.locator("tbody tr").filter({ visible: true }).allTextContents();
  expectThat(
    numbers.length > 0 && numbers.every((row) => row.includes("90094")),
    "errors: 90094 is not found",
  );

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${origin}${BASE}documents/errors-by-number-and-code.html?filter=ApplicationThrottled`);
  const row = page.locator("tbody tr").filter({ visible: true, hasText: "ApplicationThrottled" });
  await page.waitForFunction(() => scrollY > 0, undefined, { timeout: 5000 }).catch(() => undefined);
  const { y = -1 } = (await row.first().boundingBox()) ?? {};
  expectThat(y >= 0 && y < 800, `errors: the row that was looked for is out of sight, at ${String(y)}`);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.goto(`${origin}${BASE}index.html`);
  for (const [words, address] of SEARCHES) {
    await page.locator("#tsd-search-trigger").click();
    await page.locator("#tsd-search-input").fill(words);
    const among = page.locator(`#tsd-search-results li:nth-child(-n+3) a[href$="${address}"]`);
    await among.waitFor({ timeout: 5000 }).catch(async () => {
      const found = await page.locator("#tsd-search-results li").allTextContents();
      complaints.push(`search: "${words}" does not lead to ${address} at once, but to ${found.join(", ")}`);
    });
    await page.keyboard.press("Escape");
  }
  await page.close();
}

await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
const executablePath = process.env.CHROMIUM_PATH;
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: sandbox });
try {
  await judgeLooks(browser, origin);
  await judgeFinding(browser, origin);
} finally {
  await browser.close();
  server.close();
}
if (complaints.length > 0) {
  console.error([...new Set(complaints)].join("\n"));
  process.exitCode = 1;
}
