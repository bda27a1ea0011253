import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { STYLE_PATH } from "../../../src/views/layout.ts";
import { STYLE_SHEET } from "../../../src/views/styles.ts";
import type { SentPage } from "./page-walk.ts";

type Markup = Pick<SentPage, "markup">;

/**
 * A window that shows pages one after another. The document changes and the window stays, so axe is loaded once; the
 * tests on other pages see to it that a browser gets there, and that pages need no script.
 */
export interface PageViewer {
  /** What axe finds on a page: the rule, and the part of the page it is about. */
  findings(page: Markup): Promise<readonly string[]>;
  /** How far a page is wider than windows of some widths, in CSS pixels. */
  overflows(page: Markup, widths: readonly number[]): Promise<readonly number[]>;
}

type Axe = typeof axe;

const styled = ({ markup }: Markup): string =>
  markup
    .replace(`<link rel="stylesheet" href="${STYLE_PATH}">`, () => `<style>${STYLE_SHEET}</style>`)
    .replace(/<script[^>]*><\/script>/g, "")
    .replace(/<iframe[^>]*><\/iframe>/g, "");

/** Lays a page out in a frame, whose width is its window's; to resize the window itself takes much longer. */
async function layOut({ markup, widths }: { markup: string; widths: number[] }): Promise<number[]> {
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { height: "800px", border: "0" });
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.srcdoc = markup;
  document.body.append(frame);
  await loaded;
  const overflows = widths.map((width) => {
    frame.style.width = `${String(width)}px`;
    const { scrollWidth = Number.NaN, clientWidth = 0 } = frame.contentDocument?.documentElement ?? {};
    return scrollWidth - clientWidth;
  });
  frame.remove();
  return overflows;
}

async function createViewer(page: Page): Promise<PageViewer> {
  await page.evaluate(axe.source);
  return {
    async findings(shown) {
      await page.setContent(styled(shown));
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run(document, {
          resultTypes: ["violations"],
          preload: false,
        }),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    overflows: (shown, widths) => page.evaluate(layOut, { markup: styled(shown), widths: [...widths] }),
  };
}

/** Opens a window; whoever looks next waits for whoever looks. */
export async function openViewer(browser: Browser, colorScheme: "light" | "dark"): Promise<PageViewer> {
  const context = await browser.newContext({ colorScheme });
  const viewer = await createViewer(await context.newPage());
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(use: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(use, use);
    last = mine;
    return mine;
  };
  return {
    findings: (shown) => inTurn(() => viewer.findings(shown)),
    overflows: (shown, widths) => inTurn(() => viewer.overflows(shown, widths)),
  };
}
