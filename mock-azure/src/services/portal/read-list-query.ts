import type { ListQuery } from "../../domain/portal/list-page.ts";

/** What a search may look for, in characters. */
const LONGEST_SEARCH = 100;

/** Reads which page of a list is wanted; whatever is no number means the first. */
export function readPage({ searchParams }: URL): number {
  const page = Number(searchParams.get("page") ?? 1);
  return Number.isSafeInteger(page) ? page : 1;
}

/** Reads what a list is narrowed by; what the query does not say is empty. */
export function readText({ searchParams }: URL, name: string): string {
  return (searchParams.get(name) ?? "").trim().slice(0, LONGEST_SEARCH);
}

/** Reads what somebody wants to see of a list that can be searched. */
export function readListQuery(url: URL): ListQuery {
  return { search: readText(url, "search"), page: readPage(url) };
}
