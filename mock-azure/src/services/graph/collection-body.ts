import type { GraphCollection } from "@consentra/protocol";
import type { CollectionQuery } from "../../domain/graph/collection-query.ts";
import type { ViewTools } from "../../http/route.ts";

/** What the addresses in an answer are made of. */
interface Asked extends Pick<ViewTools, "origins"> {
  readonly url: URL;
}

interface Page<Item> {
  /** What follows `$metadata#` in the context. */
  readonly context: string;
  readonly items: readonly Item[];
  readonly total: number;
  readonly query: { readonly pageSize: number; readonly skip: number; readonly count: boolean };
}

/** The address that says what an answer is made of. */
export function odataContext(reply: Pick<ViewTools, "origins">, path: string): string {
  return `${reply.origins.graph}/v1.0/$metadata#${path}`;
}

/** The part of a context that names selected properties, empty where everything was asked for. */
export function selectedContext(select: readonly string[] | undefined): string {
  return select ? `(${select.join(",")})` : "";
}

/** The same with the relation that was asked for along. */
export function expandedContext({
  select = [],
  expand,
}: {
  readonly select: readonly string[] | undefined;
  readonly expand?: string | undefined;
}): string {
  const parts = expand === undefined ? select : [...select, `${expand}()`];
  return selectedContext(parts.length > 0 ? parts : undefined);
}

/** The same with the relations that have rules of their own, each with what was selected of it. */
export function relatedContext({
  select = [],
  expansions,
}: Pick<CollectionQuery, "select" | "expansions">): string {
  const related = expansions.map((one) => `${one.relation}(${(one.select ?? []).join(",")})`);
  const parts = [
    ...select.filter((name) => !expansions.some(({ relation }) => relation === name)),
    ...related,
  ];
  return selectedContext(parts.length > 0 ? parts : undefined);
}

/** An item with the properties selected, and those that identify it always. */
export function selectProperties(
  item: Readonly<Record<string, unknown>>,
  select: readonly string[] | undefined,
  always: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!select) return item;
  const wanted = new Set([...always, ...select]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
}

/**
 * A page of a list, with the address of the next one: the same request, further on.
 *
 * @see https://learn.microsoft.com/graph/paging
 */
export function collectionBody<Item>(
  reply: Asked,
  { context, items, total, query }: Page<Item>,
): GraphCollection<Item> {
  const next = query.skip + query.pageSize;
  return {
    "@odata.context": odataContext(reply, context),
    ...(query.count && { "@odata.count": total }),
    value: items,
    ...(query.pageSize > 0 && next < total && { "@odata.nextLink": nextLink(reply, next) }),
  };
}

function nextLink({ url, origins }: Asked, skip: number): string {
  const parameters = new URLSearchParams(url.searchParams);
  for (const name of [...parameters.keys()]) if (name.toLowerCase() === "$skip") parameters.delete(name);
  parameters.append("$skip", String(skip));
  return `${origins.graph}${url.pathname}?${parameters.toString().replaceAll("%24", "$")}`;
}
