import { type Expression, isSyntaxProblem } from "../odata/expression.ts";
import { type ExpandItem, parseExpand } from "../odata/parse-expand.ts";
import { parseFilter } from "../odata/parse-filter.ts";
import type { Queryable } from "./collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { readSelect, sameName } from "./read-select.ts";

/** A relation that queries may ask for, and what comes of it. */
export interface Relation {
  readonly answer: "served" | "absent" | "refused";
  /** It has too much to give: which of it is wanted must be said. */
  readonly needsFilter?: boolean;
  /** What its items can be asked for. */
  target?(): Queryable;
}

/** A relation that is wanted along. */
export interface Expansion {
  /** As the type spells it. */
  readonly relation: string;
  readonly select: readonly string[] | undefined;
  /** Which of its items; whoever serves the relation says what it can be. */
  readonly filter: Expression | undefined;
}

/** Options in brackets that are understood. */
const UNDERSTOOD: readonly string[] = ["$select", "$filter"];

function readExpansion(
  { relation: name, options }: ExpandItem,
  queryable: Queryable,
): Expansion | GraphFailure {
  const { type, properties, relations = {} } = queryable;
  const relation = Object.keys(relations).find(sameName(name));
  const rule = relation === undefined ? undefined : relations[relation];
  if (relation === undefined || !rule) {
    return properties.some(sameName(name))
      ? graphFailure("expandOfProperty", { property: name, type })
      : graphFailure("propertyUnknown", { property: name, type });
  }
  if (rule.answer === "refused") return graphFailure("expandRefused", { property: relation });
  const filter = options.$filter === undefined ? undefined : parseFilter(options.$filter);
  if (filter && isSyntaxProblem(filter)) return graphFailure("filterSyntax", { message: filter.message });
  if (rule.needsFilter && !filter) return graphFailure("expandWithoutFilter", { property: relation });
  const other = Object.keys(options).find((option) => !UNDERSTOOD.includes(option));
  if (rule.answer === "absent" || other !== undefined || (filter && !rule.needsFilter)) {
    const what = rule.answer === "absent" ? relation : `${relation}(${other ?? "$filter"}=…)`;
    return graphFailure("notEmulated", { what: `$expand=${what} of ${type}` });
  }
  const target = rule.target?.();
  const select = target ? readSelect(options.$select, target) : undefined;
  return isGraphFailure(select) ? select : { relation, select, filter };
}

/** Reads `$expand` where relations have rules of their own. */
export function readExpansions(
  value: string | undefined,
  queryable: Queryable,
): readonly Expansion[] | GraphFailure {
  if (value === undefined) return [];
  const parsed = parseExpand(value);
  if (isSyntaxProblem(parsed)) return graphFailure("filterSyntax", { message: parsed.message });
  const found: Expansion[] = [];
  for (const item of parsed.items) {
    const expansion = readExpansion(item, queryable);
    if (isGraphFailure(expansion)) return expansion;
    found.push(expansion);
  }
  return found;
}
