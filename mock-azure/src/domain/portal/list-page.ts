/** What somebody wants to see of a list. */
export interface ListQuery {
  /** Part of a name or an id, in any case; empty shows everything. */
  readonly search: string;
  /** Counts from 1. */
  readonly page: number;
}

/** A page of a list, and where it stands. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Rows on a page. */
const PAGE_SIZE = 20;

/** Takes a page out of a list; a number beyond its ends means the page at that end. */
export function takePage<Row>(rows: readonly Row[], wanted: number): ListPage<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: rows.length };
}

/** The same page with other rows in the place of its own. */
export function mapPage<Row, Other>(
  { rows, ...position }: ListPage<Row>,
  to: (row: Row) => Other,
): ListPage<Other> {
  return { ...position, rows: rows.map(to) };
}

/** Whether one of some texts holds what is searched for. */
export function holds(search: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const wanted = search.toLowerCase();
  return wanted === "" || texts.some((text) => text?.toLowerCase().includes(wanted));
}
