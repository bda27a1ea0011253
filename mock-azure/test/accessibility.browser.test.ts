import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/launch-chromium.ts";
import { EVERY_PAGE } from "./support/pages/every-page.ts";
import { type Look, openViewers } from "./support/pages/page-viewer.ts";
import { walkTo } from "./support/pages/page-walk.ts";

/** How else a page is looked at once all of it was judged, from left to right and in light colours. */
const OTHER_LOOKS: readonly Look[] = [
  { colors: "dark", direction: "ltr" },
  { colors: "dark", direction: "rtl" },
  { colors: "light", direction: "rtl" },
];

/** Rules that colours or the direction can make a difference to. */
const RULES_OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/**
 * A small phone, which is also what a wide window zoomed to 400 % has; a window zoomed to 200 %; and windows in which the
 * portal's menu stands beside the page, and in which its tables have columns.
 */
const WIDTHS = [320, 640, 900, 1150];

let browser: Browser;
let viewers: Awaited<ReturnType<typeof openViewers>>;
beforeAll(async () => {
  browser = await launchChromium();
  viewers = await openViewers(browser, 2);
});
afterAll(async () => {
  await viewers.close();
  await browser.close();
});

const PAGES = EVERY_PAGE.map((page) => [page.name, page] as const);

describe.concurrent("every page", () => {
  test.each(PAGES)("is accessible in both directions, in light and dark: %s", async (_, page) => {
    const sent = await walkTo(page);
    const found = await viewers.with(async (viewer) => {
      await viewer.show(sent);
      await viewer.look({ colors: "light", direction: "ltr" });
      const first = await viewer.findings();
      const others = [];
      for (const look of OTHER_LOOKS) {
        await viewer.look(look);
        others.push(...(await viewer.findings(RULES_OF_LOOKS)));
      }
      return [...first, ...others];
    });
    expect(found).toEqual([]);
  });

  test.each(PAGES)("fits phones and windows, in long words and from right to left: %s", async (_, page) => {
    for (const language of ["en-XA", "ar"] as const) {
      const sent = await walkTo(page, language);
      const overflows = await viewers.with(async (viewer) => {
        await viewer.show(sent);
        const all = [];
        for (const width of WIDTHS) all.push(await viewer.overflow(width));
        return all;
      });
      expect({ language, overflows }).toEqual({ language, overflows: WIDTHS.map(() => 0) });
    }
  });

  test("would not pass unseen with a fault in one look, or too wide a part", async () => {
    const markup = `<!doctype html><html lang="en"><head><title>Faults</title><style>p { color: #333; }
@media (prefers-color-scheme: dark) { body { background: #111; } }</style></head>
<body><main><h1>Faults</h1><p>Hardly to be read in the dark</p><div style="width: 500px">Wide</div></main></body></html>`;
    const found = await viewers.with(async (viewer) => {
      await viewer.show({ markup });
      await viewer.look({ colors: "light", direction: "ltr" });
      const light = await viewer.findings();
      await viewer.look({ colors: "dark", direction: "ltr" });
      return { light, dark: await viewer.findings(RULES_OF_LOOKS), overflow: await viewer.overflow(320) };
    });
    expect(found.light).toEqual([]);
    expect(found.dark).toEqual([expect.stringMatching(/^color-contrast: .*Hardly to be read/)]);
    expect(found.overflow).toBeGreaterThan(0);
  });
});
