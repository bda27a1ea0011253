import type { Filter } from "../odata/filter.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { type Expansion, type Relation, readExpansions } from "./read-expansions.ts";
import { type Filtering, readFilter } from "./read-filter.ts";
import { findProperty, readSelect } from "./read-select.ts";

/** @see https://learn.microsoft.com/graph/query-parameters#orderby-parameter */
export interface Ordering<Property extends string> {
  readonly property: Property;
  readonly descending: boolean;
}

/** The query options of a list, read. */
export interface CollectionQuery<Property extends string = string> {
  readonly select: readonly string[] | undefined;
  readonly orderBy: readonly Ordering<Property>[];
  /** Items of a page: `$top`, else the page size the client prefers, else 10. */
  readonly pageSize: number;
  readonly skip: number;
  readonly count: boolean;
  readonly filter?: Filter | undefined;
  /** The relation whose objects are wanted along, where there is one at a time. */
  readonly expand?: string | undefined;
  /** The relations that are wanted along, where they have rules. */
  readonly expansions: readonly Expansion[];
}

/** What a resource lets a query speak of. */
export interface Queryable<Property extends string = string> {
  /** `microsoft.graph.event` and the like. */
  readonly type: string;
  readonly properties: readonly string[];
  /** Properties the real type has and the mock does not. */
  readonly notEmulated: readonly string[];
  /** Properties that cannot be selected here although the type has them. */
  readonly unselectable: readonly string[];
  /** Paths that a list can be ordered by. */
  readonly orderings: readonly Property[];
  /** Relations that can be asked for along with an item, one at a time. */
  readonly expandable?: readonly string[];
  /** Relations with rules of their own, any number of them at a time. */
  readonly relations?: Readonly<Record<string, Relation>>;
  /** How lists are filtered; without it, not at all. */
  readonly filtering?: Filtering;
}

const LARGEST_PAGE = 1000;
const DEFAULT_PAGE = 10;

/** Options that change nothing in an answer as it is written here. */
const HARMLESS: readonly string[] = ["$format", "$levels"];

type Options = ReadonlyMap<string, string>;

/** OData's own options, by their name in lower case; an app's own parameters are let pass, as the service does. */
function readOptions(parameters: URLSearchParams, known: readonly string[]): Options | GraphFailure {
  const options = new Map<string, string>();
  for (const [name, value] of parameters) {
    const option = name.toLowerCase();
    if (!option.startsWith("$") || HARMLESS.includes(option)) continue;
    if (options.has(option)) return graphFailure("optionRepeated", { option });
    if (option === "$search") return graphFailure("searchRefused");
    if ((option === "$filter" || option === "$expand") && !known.includes(option))
      return graphFailure("notEmulated", { what: `the query option ${option}` });
    if (option === "$skiptoken") return graphFailure("parameterInvalid", { value, parameter: option });
    if (!known.includes(option)) return graphFailure("optionUnknown", { option: name });
    options.set(option, value);
  }
  return options;
}

function readWhole(options: Options, option: string): number | undefined | GraphFailure {
  const value = options.get(option);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  return graphFailure("optionValue", { value, option, expected: "a non-negative integer" });
}

function readExpand(
  options: Options,
  { type, expandable = [] }: Queryable,
): string | undefined | GraphFailure {
  const value = options.get("$expand");
  if (value === undefined || expandable.length === 0) return undefined;
  const relation = expandable.find((name) => name.toLowerCase() === value.trim().toLowerCase());
  return relation ?? graphFailure("notEmulated", { what: `the query option $expand=${value} of ${type}` });
}

/** The options of a list or an item, with `$expand` where there is something to expand. */
const optionsOf = (
  { expandable = [], relations }: Queryable,
  ...names: readonly string[]
): readonly string[] => (expandable.length > 0 || relations ? [...names, "$expand"] : names);

/** The relations wanted along: at once where they have rules. */
function readRelations(
  options: Options,
  queryable: Queryable,
): Pick<CollectionQuery, "expand" | "expansions"> | GraphFailure {
  const expand = readExpand(options, queryable);
  if (isGraphFailure(expand)) return expand;
  const expansions = queryable.relations ? readExpansions(options.get("$expand"), queryable) : [];
  return isGraphFailure(expansions) ? expansions : { expand, expansions };
}

const listOptionsOf = (queryable: Queryable): readonly string[] =>
  optionsOf(
    queryable,
    ...["$select", "$orderby", "$top", "$skip", "$count"],
    ...(queryable.filtering ? ["$filter"] : []),
  );

function readOrderBy<Property extends string>(
  options: Options,
  queryable: Queryable<Property>,
): readonly Ordering<Property>[] | GraphFailure {
  const value = options.get("$orderby");
  if (value === undefined) return [];
  const found: Ordering<Property>[] = [];
  for (const part of value.split(",")) {
    const [, path = "", direction = "asc"] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (path === "") return graphFailure("querySyntax", { option: "$orderby", value });
    const property = queryable.orderings.find((ordering) => ordering.toLowerCase() === path.toLowerCase());
    if (property === undefined) {
      const isComplex = queryable.orderings.some((ordering) =>
        ordering.toLowerCase().startsWith(`${path.toLowerCase()}/`),
      );
      if (isComplex) return graphFailure("orderByComplex");
      const known = findProperty(queryable, path);
      return isGraphFailure(known)
        ? known
        : graphFailure("notEmulated", { what: `ordering ${queryable.type} by ${path}` });
    }
    found.push({ property, descending: direction.toLowerCase() === "desc" });
  }
  return found;
}

/**
 * Reads the query options of a list.
 *
 * @param preferredPageSize - what `Prefer: odata.maxpagesize` asks for
 * @see https://learn.microsoft.com/graph/query-parameters
 */
export function readCollectionQuery<Property extends string>(
  parameters: URLSearchParams,
  queryable: Queryable<Property>,
  preferredPageSize?: number,
): CollectionQuery<Property> | GraphFailure {
  const options = readOptions(parameters, listOptionsOf(queryable));
  if (isGraphFailure(options)) return options;
  const relations = readRelations(options, queryable);
  if (isGraphFailure(relations)) return relations;
  const select = readSelect(options.get("$select"), queryable);
  if (isGraphFailure(select)) return select;
  const filter = readFilter(options.get("$filter"), queryable);
  if (isGraphFailure(filter)) return filter;
  const orderBy = readOrderBy(options, queryable);
  if (isGraphFailure(orderBy)) return orderBy;
  const top = readWhole(options, "$top");
  if (isGraphFailure(top)) return top;
  if (top !== undefined && top > LARGEST_PAGE) return graphFailure("topTooLarge", { value: String(top) });
  const skip = readWhole(options, "$skip");
  if (isGraphFailure(skip)) return skip;
  const count = options.get("$count")?.toLowerCase() ?? "false";
  if (count !== "true" && count !== "false") {
    return graphFailure("optionValue", { value: count, option: "$count", expected: "true or false" });
  }
  const pageSize = top ?? Math.min(preferredPageSize ?? DEFAULT_PAGE, LARGEST_PAGE);
  return { select, orderBy, pageSize, skip: skip ?? 0, count: count === "true", filter, ...relations };
}

/** The query options of a single item, read. */
export type ItemQuery = Pick<CollectionQuery, "select" | "expand" | "expansions">;

/** Reads the query options of a single item: what to select, and what to give along. */
export function readItemQuery(parameters: URLSearchParams, queryable: Queryable): ItemQuery | GraphFailure {
  const options = readOptions(parameters, optionsOf(queryable, "$select"));
  if (isGraphFailure(options)) return options;
  const relations = readRelations(options, queryable);
  if (isGraphFailure(relations)) return relations;
  const select = readSelect(options.get("$select"), queryable);
  return isGraphFailure(select) ? select : { select, ...relations };
}

/** Requests that write take no query options here. */
export function refuseOptions(parameters: URLSearchParams): GraphFailure | undefined {
  const options = readOptions(parameters, ["$select"]);
  if (isGraphFailure(options)) return options;
  return options.size === 0
    ? undefined
    : graphFailure("notEmulated", { what: "query options on requests that write" });
}
