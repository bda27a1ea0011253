import { type CollectionQuery, type Queryable, readCollectionQuery } from "./collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";

type Value = string | number | boolean | null;

/** A property that lists can be filtered or ordered by. */
export interface Field<Row> {
  readonly type: "text" | "guid" | "time" | "flag" | "number";
  /** Its value; several where the property stands in a collection of the row. A time counts in milliseconds. */
  of(row: Row): Value | readonly Value[];
}

/** A resource whose lists can be filtered; a field `items/name` is reached by `items/any(i:i/name eq …)`. */
export interface Listable<Row> extends Queryable {
  readonly fields: Readonly<Record<string, Field<Row>>>;
}

/** One comparison of a filter; all of them must hold. */
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: Value;
}

export interface ListQuery extends CollectionQuery {
  readonly filter: readonly Condition[];
}

/** Items of a page of directory objects where `$top` says nothing. */
const DIRECTORY_PAGE = 100;

const LITERAL = "('(?:[^']|'')*'|[\\w:.+-]+)";
const OPERATOR = "(eq|ne|ge|gt|le|lt)";
const COMPARISON = new RegExp(`^([\\w/]+)\\s+${OPERATOR}\\s+${LITERAL}$`, "i");
const ANY = new RegExp(
  `^(\\w+)/any\\(\\s*(\\w+)\\s*:\\s*\\2(?:/(\\w+))?\\s+${OPERATOR}\\s+${LITERAL}\\s*\\)$`,
  "i",
);

/** An id may stand in quotes or without. */
const GUID = /^'?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'?$/i;
const STARTS_WITH = /^startswith\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)$/i;

/** The parts between `and`, whatever stands in quotes. */
const partsOf = (filter: string): string[] =>
  filter.split(/\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)/i).map((part) => part.trim());

function readLiteral(literal: string, type: Field<never>["type"]): Value | undefined {
  if (/^null$/i.test(literal)) return null;
  if (type === "text") return /^'.*'$/.test(literal) ? literal.slice(1, -1).replaceAll("''", "'") : undefined;
  if (type === "guid") return GUID.exec(literal)?.[1];
  if (type === "flag") return /^(true|false)$/i.test(literal) ? literal.toLowerCase() === "true" : undefined;
  if (type === "number") return /^-?\d+$/.test(literal) ? Number(literal) : undefined;
  const time = /^\d{4}-\d\d-\d\d/.test(literal)
    ? Date.parse(literal.replace(/(\.\d{3})\d+/, "$1"))
    : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function readCondition(part: string, { fields, type }: Listable<never>): Condition | GraphFailure {
  const [, collection, , inner, anyOperator, anyLiteral] = ANY.exec(part) ?? [];
  const [, begun, start] = STARTS_WITH.exec(part) ?? [];
  const [, path = begun, plainOperator = start && "startswith", plainLiteral = start] =
    COMPARISON.exec(part) ?? [];
  const name = collection === undefined ? path : [collection, inner ?? []].flat().join("/");
  const literal = anyLiteral ?? plainLiteral;
  const operator = (anyOperator ?? plainOperator)?.toLowerCase();
  if (name === undefined || literal === undefined || operator === undefined) {
    return /\bor\b|\bnot\b|\bin\b|\w\(/i.test(part)
      ? graphFailure("notEmulated", { what: `the filter ${part}` })
      : graphFailure("filterInvalid", { filter: part });
  }
  const field = Object.keys(fields).find((known) => known.toLowerCase() === name.toLowerCase());
  const known = field === undefined ? undefined : fields[field];
  if (field === undefined || !known) return graphFailure("filterProperty", { property: name, type });
  if (operator === "startswith" && known.type !== "text")
    return graphFailure("filterInvalid", { filter: part });
  const value = readLiteral(literal, known.type);
  return value === undefined ? graphFailure("filterInvalid", { filter: part }) : { field, operator, value };
}

/** Reads the query options of a list that can be filtered. */
export function readListQuery<Row>(
  parameters: URLSearchParams,
  listable: Listable<Row>,
): ListQuery | GraphFailure {
  const others = new URLSearchParams();
  const filters: string[] = [];
  for (const [name, value] of parameters) {
    if (name.toLowerCase() === "$filter") filters.push(value);
    else others.append(name, value);
  }
  if (filters.length > 1) return graphFailure("optionRepeated", { option: "$filter" });
  const query = readCollectionQuery(others, listable, DIRECTORY_PAGE);
  if (isGraphFailure(query)) return query;
  const filter: Condition[] = [];
  for (const part of filters.flatMap(partsOf)) {
    const condition = readCondition(part, listable);
    if (isGraphFailure(condition)) return condition;
    filter.push(condition);
  }
  return { ...query, filter };
}

const asText = (value: Value): Value => (typeof value === "string" ? value.toLowerCase() : value);

/** How two values stand; `null` comes first, and text compares without regard to case, as the directory does. */
function compare(left: Value, right: Value): number {
  const [a, b] = [asText(left), asText(right)];
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function holds(operator: string, left: Value, right: Value): boolean {
  const order = compare(left, right);
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "ge":
      return order >= 0;
    case "gt":
      return order > 0;
    case "le":
      return order <= 0;
    case "startswith":
      return String(asText(left ?? "")).startsWith(String(asText(right)));
    default:
      return order < 0;
  }
}

const valuesOf = (value: Value | readonly Value[]): readonly Value[] => [value].flat();

/** The rows of one page: those the filter keeps, in the order asked for, and how many there are on all pages. */
export function listRows<Row>(
  rows: Iterable<Row>,
  query: ListQuery,
  fields: Listable<Row>["fields"],
): { readonly items: readonly Row[]; readonly total: number } {
  const kept = [...rows].filter((row) =>
    query.filter.every(({ field, operator, value }) =>
      valuesOf(fields[field]?.of(row) ?? null).some((own) => holds(operator, own, value)),
    ),
  );
  const ordered = kept.toSorted((a, b) => {
    for (const { property, descending } of query.orderBy) {
      const [left = null] = valuesOf(fields[property]?.of(a) ?? null);
      const [right = null] = valuesOf(fields[property]?.of(b) ?? null);
      const order = compare(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return { items: ordered.slice(query.skip, query.skip + query.pageSize), total: kept.length };
}
