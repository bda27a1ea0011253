import type { Expression } from "../odata/expression.ts";
import type { Filter, FilterField, FilterProblem, Value } from "../odata/filter.ts";
import { formatExpression } from "../odata/format-expression.ts";
import { compareValues, matches } from "../odata/matches.ts";
import { type CollectionQuery, type Queryable, readCollectionQuery } from "./collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import type { Filtering } from "./read-filter.ts";

/** A property that lists can be filtered or ordered by. */
export interface Field<Row> extends FilterField {
  /** Its value; several where the property stands in a collection of the row. A time counts in milliseconds. */
  of(row: Row): Value | readonly Value[];
}

/** A resource whose lists can be filtered; a field `items/name` is reached by `items/any(i:i/name eq …)`. */
export interface Listable<Row> extends Queryable {
  readonly fields: Readonly<Record<string, Field<Row>>>;
}

export interface ListQuery extends CollectionQuery {
  readonly filter: Filter | undefined;
}

/** Items of a page of directory objects where `$top` says nothing. */
const DIRECTORY_PAGE = 100;

/** The directory answers more than this where an app asks for an eventually consistent view, which is not emulated. */
const absent = (expression: Expression): FilterProblem => ({
  kind: "absent",
  what: `the filter ${formatExpression(expression)}`,
});

/** @see https://learn.microsoft.com/graph/errors */
function toFailure(problem: FilterProblem, type: string): GraphFailure {
  switch (problem.kind) {
    case "syntax-problem":
      return graphFailure("filterInvalid", { filter: problem.message });
    case "unknown-property":
    case "unfilterable-property":
    case "other-property":
      return graphFailure("filterProperty", { property: problem.property, type });
    case "no-entity-type":
      return graphFailure("castRefused", { property: problem.property });
    case "absent":
      return graphFailure("notEmulated", { what: problem.what });
    case "unsupported-expression":
    case "invalid-node":
    case "service-fault":
      return graphFailure("notEmulated", { what: `the filter ${formatExpression(problem.expression)}` });
  }
}

/** How the directory is filtered where a query is not an advanced one. */
const directoryFiltering = (fields: Listable<never>["fields"]): Filtering => ({
  fields,
  functions: ["startswith"],
  membership: true,
  unfilterable: [],
  refuse: absent,
  toFailure,
});

/** Reads the query options of a list that can be filtered. */
export function readListQuery<Row>(
  parameters: URLSearchParams,
  listable: Listable<Row>,
): ListQuery | GraphFailure {
  const filtering = directoryFiltering(listable.fields);
  const query = readCollectionQuery(parameters, { ...listable, filtering }, DIRECTORY_PAGE);
  return isGraphFailure(query) ? query : { ...query, filter: query.filter };
}

/** The rows of one page: those the filter keeps, in the order asked for, and how many there are on all pages. */
export function listRows<Row>(
  rows: Iterable<Row>,
  { filter, orderBy, skip, pageSize }: ListQuery,
  fields: Listable<Row>["fields"],
): { readonly items: readonly Row[]; readonly total: number } {
  const read = (row: Row) => (field: string) => fields[field]?.of(row) ?? null;
  const kept = [...rows].filter((row) => filter === undefined || matches(filter, { read: read(row) }));
  const ordered = kept.toSorted((a, b) => {
    for (const { property, descending } of orderBy) {
      const [left = null] = [read(a)(property)].flat() as readonly Value[];
      const [right = null] = [read(b)(property)].flat() as readonly Value[];
      const order = compareValues(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return { items: ordered.slice(skip, skip + pageSize), total: kept.length };
}
