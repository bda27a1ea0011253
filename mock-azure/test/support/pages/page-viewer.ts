import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { STYLE_PATH } from "../../../src/views/layout.ts";
import { STYLE_SHEET } from "../../../src/views/styles.ts";
import type { SentPage } from "./page-walk.ts";

/** How a page is looked at. */
export interface Look {
  readonly colors: "light" | "dark";
  readonly direction: "ltr" | "rtl";
}

/**
 * A window that shows pages one after another. The document changes and the window stays, so axe is loaded once; the
 * tests on other pages see to it that a browser gets there, and that pages need no script.
 */
export interface PageViewer {
  show(page: Pick<SentPage, "markup">): Promise<void>;
  look(how: Look): Promise<void>;
  /** What axe finds: the rule, and the part of the page it is about; all rules unless some are named. */
  findings(rules?: readonly string[]): Promise<readonly string[]>;
  /** How far the page is wider than a window of a width, in CSS pixels. */
  overflow(width: number): Promise<number>;
}

type Axe = typeof axe;

const HEIGHT = 800;

async function createViewer(page: Page): Promise<PageViewer> {
  await page.evaluate(axe.source);
  return {
    async show({ markup }) {
      const styled = markup
        .replace(`<link rel="stylesheet" href="${STYLE_PATH}">`, () => `<style>${STYLE_SHEET}</style>`)
        .replace(/<script[^>]*><\/script>/g, "")
        .replace(/<iframe[^>]*><\/iframe>/g, "");
      await page.setContent(styled);
    },
    async look({ colors, direction }) {
      await page.emulateMedia({ colorScheme: colors });
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
    },
    async findings(rules) {
      const options = {
        resultTypes: ["violations" as const],
        preload: false,
        ...(rules && { runOnly: { type: "rule" as const, values: [...rules] } }),
      };
      const { violations } = await page.evaluate(
        (how) => (globalThis as unknown as { axe: Axe }).axe.run(document, how),
        options,
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    async overflow(width) {
      await page.setViewportSize({ width, height: HEIGHT });
      return page.evaluate(async (wanted) => {
        // A busy browser resizes its window a little later than it says.
        while (innerWidth !== wanted) await new Promise(requestAnimationFrame);
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }, width);
    },
  };
}

/** Opens some viewers, each in a window of its own; they are handed out to whoever looks next. */
export async function openViewers(browser: Browser, count: number) {
  const context = await browser.newContext();
  const free: PageViewer[] = [];
  for (let opened = 0; opened < count; opened += 1) free.push(await createViewer(await context.newPage()));
  const waiting: ((viewer: PageViewer) => void)[] = [];
  return {
    async with<Result>(use: (viewer: PageViewer) => Promise<Result>): Promise<Result> {
      const viewer = free.pop() ?? (await new Promise<PageViewer>((resolve) => waiting.push(resolve)));
      try {
        return await use(viewer);
      } finally {
        const next = waiting.shift();
        if (next) next(viewer);
        else free.push(viewer);
      }
    },
    close: () => context.close(),
  };
}
