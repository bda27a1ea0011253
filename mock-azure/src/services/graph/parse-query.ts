import { type ItemQuery, type Queryable, readItemQuery } from "../../domain/graph/collection-query.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { type Listable, type ListQuery, readListQuery } from "../../domain/graph/listing.ts";
import type { RouteRequest } from "../../http/route.ts";

/** Reads what a list is asked for. */
export function parseListQuery<Row>(
  { url }: RouteRequest,
  listable: Listable<Row>,
): { readonly query: ListQuery } | GraphFailure {
  const query = readListQuery(url.searchParams, listable);
  return isGraphFailure(query) ? query : { query };
}

/** Reads what an item is asked for. */
export function parseItemQuery(
  { url }: RouteRequest,
  queryable: Queryable,
): { readonly query: ItemQuery } | GraphFailure {
  const query = readItemQuery(url.searchParams, queryable);
  return isGraphFailure(query) ? query : { query };
}
