import type { Visitor } from "@consentra/mock-azure";
import type { Locator, Page } from "playwright-core";
import { ImpossibleStep } from "../deeds/deed.ts";

/** What a page showed when it was last looked at. */
interface Snapshot {
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly links: readonly { readonly name: string; readonly href: string }[];
  readonly location: string;
  readonly html: string;
}

const NOWHERE: Snapshot = { title: "", language: "", text: "", links: [], location: "", html: "" };

/** Somebody's window with Microsoft's page in a real browser. */
export interface PageVisitor extends Visitor {
  /** Remembers what the page shows now. */
  look(): Promise<void>;
  /** The markup of the page. */
  readonly html: string;
}

/** Runs in the page. */
function readLinks(): { readonly name: string; readonly href: string }[] {
  // biome-ignore lint/performance/useDomNodeTextContent: what people read, with the spaces between lines
  return [...document.links].map((link) => ({ name: link.innerText.trim(), href: link.href }));
}

/** The exact name wins; else the only one that contains it. */
async function find(candidates: (exact: boolean) => Locator, name: string, title: string): Promise<Locator> {
  for (const exact of [true, false]) {
    const found = candidates(exact);
    const count = await found.count();
    if (count === 1) return found;
    if (count > 1) throw new ImpossibleStep(`The page "${title}" has ${String(count)} of "${name}".`);
  }
  throw new ImpossibleStep(`The page "${title}" offers no "${name}".`);
}

/**
 * @param current - the page of Microsoft's that the person sees, undefined where they see none
 * @param open - opens an address for the person
 * @returns the person's window as a visitor, as scenarios use one
 */
export function createPageVisitor(
  current: () => Page | undefined,
  open: (url: string) => Promise<void>,
): PageVisitor {
  let shown = NOWHERE;
  const look = async (): Promise<void> => {
    const page = current();
    if (!page) {
      shown = NOWHERE;
      return;
    }
    const body = page.locator("body");
    shown = {
      title: await page.title(),
      language: (await page.locator("html").getAttribute("lang")) ?? "",
      // biome-ignore lint/performance/useDomNodeTextContent: what people read, with the spaces between lines
      text: (await body.innerText()).replace(/\s+/g, " ").trim(),
      links: await page.evaluate(readLinks),
      location: page.url(),
      html: await page.content(),
    };
  };
  const here = (): Page => {
    const page = current();
    if (!page) throw new ImpossibleStep("No page of Microsoft's is open.");
    return page;
  };
  const labelled = (label: string) =>
    find((exact) => here().getByLabel(label, { exact }), label, shown.title);

  return {
    look,
    get html() {
      return shown.html;
    },
    async open(url) {
      await open(url);
      await look();
    },
    async press(name) {
      const page = here();
      const pressed = await find(
        (exact) => page.getByRole("button", { name, exact }).or(page.getByRole("link", { name, exact })),
        name,
        shown.title,
      );
      await pressed.click();
    },
    async fill(label, text) {
      await (await labelled(label)).fill(text);
    },
    async check(label) {
      await (await labelled(label)).check();
    },
    async uncheck(label) {
      await (await labelled(label)).uncheck();
    },
    async select(label, option) {
      await (await labelled(label)).selectOption({ label: option });
    },
    get title() {
      return shown.title;
    },
    get language() {
      return shown.language;
    },
    get text() {
      return shown.text;
    },
    get links() {
      return shown.links;
    },
    get location() {
      return shown.location;
    },
    departure: null,
  };
}
