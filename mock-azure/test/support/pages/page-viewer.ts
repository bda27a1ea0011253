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
}

/** A window in which pages are as wide as wanted. */
export interface PageRuler {
  /** How far a page is wider than windows of some widths, in CSS pixels. */
  overflows(page: Markup, widths: readonly number[]): Promise<readonly number[]>;
}

/** A sheet of paper, as a browser in dark colours prints on it. */
export interface PagePrinter {
  /** What is wrong with a page on paper: what is missing, what nobody can press there, what is cut off. */
  faults(page: Markup): Promise<readonly string[]>;
}

type Axe = typeof axe;

/** A document in standards mode, whose content can be exchanged: that takes less than to load another one. */
const EMPTY = "<!doctype html><html><head></head><body></body></html>";

const styled = ({ markup }: Markup): string =>
  markup
    .replace(`<link rel="stylesheet" href="${STYLE_PATH}">`, () => `<style>${STYLE_SHEET}</style>`)
    .replace(/<script[^>]*><\/script>/g, "")
    .replace(/<iframe[^>]*><\/iframe>/g, "");

/** Shows a page and has axe judge it; whole results would take as long to send as to find. */
async function judge(markup: string): Promise<string[]> {
  const shown = new DOMParser().parseFromString(markup, "text/html").documentElement;
  document.replaceChild(document.adoptNode(shown), document.documentElement);
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
    resultTypes: ["violations"],
    preload: false,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Shows a page in the window's frame, whose width is its window's; to resize the window itself takes much longer. */
function measure({ markup, widths }: { markup: string; widths: number[] }): number[] {
  const frame = document.querySelector("iframe");
  const inner = frame?.contentDocument;
  if (!frame || !inner) throw new Error("There is no frame to measure in.");
  const shown = new DOMParser().parseFromString(markup, "text/html").documentElement;
  inner.replaceChild(inner.adoptNode(shown), inner.documentElement);
  return widths.map((width) => {
    frame.style.width = `${String(width)}px`;
    const { scrollWidth, clientWidth } = inner.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Shows a page and looks for every text of it on the paper. */
function proofread(markup: string): string[] {
  const shown = new DOMParser().parseFromString(markup, "text/html").documentElement;
  document.replaceChild(document.adoptNode(shown), document.documentElement);
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? "").trim();
    const element = node.parentElement;
    if (text === "" || !element || element.closest("[hidden], style, option, textarea")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { width, left, right } = range.getBoundingClientRect();
    const isWay = element.closest("nav, .skip, .actions, .commands, .filter, button:not(.tile)") !== null;
    if (isWay !== (width === 0)) faults.push(`${isWay ? "printed" : "missing"}: ${text}`);
    if (left < 0 || right > innerWidth + 1) faults.push(`cut off: ${text}`);
  }
  const { color, backgroundColor } = getComputedStyle(document.body);
  const isDark = (color.match(/\d+/g) ?? []).every((part) => Number(part) < 64);
  if (!isDark || backgroundColor !== "rgb(255, 255, 255)") faults.push(`${color} on ${backgroundColor}`);
  return faults;
}

/** Whoever looks next waits for whoever looks. */
function inTurn(): <Result>(use: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (use) => {
    const mine = last.then(use, use);
    last = mine;
    return mine;
  };
}

async function openWindow(browser: Browser, colorScheme: "light" | "dark", markup: string): Promise<Page> {
  const page = await (await browser.newContext({ colorScheme })).newPage();
  await page.setContent(markup);
  return page;
}

/** Opens a window in which axe looks at pages. */
export async function openViewer(browser: Browser, colorScheme: "light" | "dark"): Promise<PageViewer> {
  const page = await openWindow(browser, colorScheme, EMPTY);
  await page.evaluate(axe.source);
  const wait = inTurn();
  return { findings: (shown) => wait(() => page.evaluate(judge, styled(shown))) };
}

/** Opens a window in which pages are measured. */
export async function openRuler(browser: Browser): Promise<PageRuler> {
  const frame = `<iframe title="Page" style="height: 800px; border: 0" srcdoc="${EMPTY}"></iframe>`;
  const page = await openWindow(browser, "light", EMPTY.replace("<body>", `<body>${frame}`));
  const wait = inTurn();
  return {
    overflows: (shown, widths) =>
      wait(() => page.evaluate(measure, { markup: styled(shown), widths: [...widths] })),
  };
}

/** Width of a sheet of A4 between its margins, in CSS pixels. */
const PAPER = { width: 718, height: 1000 };

/** Opens a window that shows pages as they are printed. */
export async function openPrinter(browser: Browser): Promise<PagePrinter> {
  const page = await openWindow(browser, "dark", EMPTY);
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const wait = inTurn();
  return { faults: (shown) => wait(() => page.evaluate(proofread, styled(shown))) };
}
