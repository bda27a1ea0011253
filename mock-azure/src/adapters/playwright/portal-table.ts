import type { Locator, Page } from "playwright-core";
import type { Words } from "../../words/words.ts";

/**
 * A list of the portal: a table with its filter and its pages.
 *
 * @group Adapters
 */
export interface PortalTable {
  readonly table: Locator;
  /** The rows, without the headings. */
  readonly rows: Locator;
  /** The row that holds a text. */
  row(text: string): Locator;
  /** Opens what a row's link leads to. */
  open(name: string): Promise<void>;
  /** Fills the fields above the list, by their labels, and narrows the list by them. */
  filter(fields: Readonly<Record<string, string>>): Promise<void>;
  /** Turns to the next page of the list. */
  next(): Promise<void>;
  /** Turns to the page before. */
  previous(): Promise<void>;
}

/** A list by the name of its table. */
export function portalTable(page: Page, label: string, { portal }: Words["text"]): PortalTable {
  const table = page.getByRole("table", { name: label, exact: true });
  const rows = table.locator("tbody tr");
  const search = page.getByRole("search");
  const pages = page.getByRole("navigation", { name: portal.pages });
  return {
    table,
    rows,
    row: (text) => rows.filter({ hasText: text }),
    open: (name) => table.getByRole("link", { name }).first().click(),
    async filter(fields) {
      for (const [name, value] of Object.entries(fields)) {
        const field = search.getByLabel(name, { exact: true });
        const isList = await field.evaluate(({ tagName }) => tagName === "SELECT");
        if (isList) await field.selectOption({ label: value });
        else await field.fill(value);
      }
      await search.getByRole("button").click();
    },
    next: () => pages.getByRole("link", { name: portal.next }).click(),
    previous: () => pages.getByRole("link", { name: portal.previous }).click(),
  };
}
