import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/launch-chromium.ts";
import { EVERY_PAGE } from "./support/pages/every-page.ts";
import {
  openPrinter,
  openRuler,
  openViewer,
  type PagePrinter,
  type PageRuler,
  type PageViewer,
} from "./support/pages/page-viewer.ts";
import { walkTo } from "./support/pages/page-walk.ts";

/**
 * A small phone, which is also what a wide window zoomed to 400 % has; a window zoomed to 200 %; and windows in which the
 * portal's menu stands beside the page, and in which its tables have columns.
 */
const WIDTHS = [320, 640, 900, 1150];
const FITS = WIDTHS.map(() => 0);

let browser: Browser;
let light: PageViewer;
let dark: PageViewer;
let ruler: PageRuler;
let printer: PagePrinter;
beforeAll(async () => {
  browser = await launchChromium();
  [light, dark, ruler, printer] = await Promise.all([
    openViewer(browser, "light"),
    openViewer(browser, "dark"),
    openRuler(browser),
    openPrinter(browser),
  ]);
});
afterAll(() => browser.close());

const PAGES = EVERY_PAGE.map((page) => [page.name, page] as const);

/** Which way a page runs makes no difference to its colours: each direction is judged in other ones. */
describe.concurrent("every page", () => {
  test.each(PAGES)("is accessible from left to right, in light colours: %s", async (_, page) => {
    expect(await light.findings(await walkTo(page))).toEqual([]);
  });

  test.each(PAGES)("is accessible from right to left, in dark colours and in Arabic: %s", async (_, page) => {
    expect(await dark.findings(await walkTo(page, "ar"))).toEqual([]);
  });

  test.each(PAGES)("fits phones and windows, in long words and from right to left: %s", async (_, page) => {
    const [long, arabic] = [await walkTo(page, "en-XA"), await walkTo(page, "ar")];
    expect({
      long: await ruler.overflows(long, WIDTHS),
      arabic: await ruler.overflows(arabic, WIDTHS),
    }).toEqual({ long: FITS, arabic: FITS });
  });

  test("is on paper what it says, without the ways to other pages", async () => {
    const faults: Record<string, readonly string[]> = {};
    for (const page of EVERY_PAGE) {
      const found = await printer.faults(await walkTo(page, "en-XA"));
      if (found.length > 0) faults[page.name] = found;
    }
    expect(faults).toEqual({});
  });

  test("would not pass unseen with a fault in one look, or too wide a part", async () => {
    const markup = `<!doctype html><html lang="en"><head><title>Faults</title><style>p { color: #333; }
@media (prefers-color-scheme: dark) { body { background: #111; } } @media (max-width: 400px) { div { width: 500px; } }
@media print { p { display: none; } div { padding-left: 800px; } }</style></head>
<body><main><h1>Faults</h1><p>Hardly to be read in the dark</p><div>Wide</div></main></body></html>`;
    expect(await light.findings({ markup })).toEqual([]);
    expect(await dark.findings({ markup })).toEqual([
      expect.stringMatching(/^color-contrast: .*Hardly to be read/),
    ]);
    expect(await printer.faults({ markup })).toEqual([
      "missing: Hardly to be read in the dark",
      "cut off: Wide",
      "rgb(0, 0, 0) on rgb(17, 17, 17)",
    ]);
    const [phone = 0, desk = 0] = await ruler.overflows({ markup }, [320, 640]);
    expect(phone).toBeGreaterThan(0);
    expect(desk).toBe(0);
  });
});
