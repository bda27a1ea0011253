import type { WantedContent } from "../calendar/wanted-content.ts";
import { isSyntaxProblem } from "../odata/expression.ts";
import { type ExpandItem, parseExpand } from "../odata/parse-expand.ts";
import type { Queryable } from "./collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { readSelect, sameName } from "./read-select.ts";

/** A relation that queries may ask for, and what comes of it. */
export interface Relation {
  readonly answer: "served" | "refused";
  /** What its items can be asked for. */
  target?(): Queryable;
  /** Reads the options in brackets, where it has rules of its own for them. */
  read?(options: URLSearchParams): WantedContent | GraphFailure;
}

/** A relation that is wanted along. */
export interface Expansion {
  /** As the type spells it. */
  readonly relation: string;
  readonly select: readonly string[] | undefined;
  /** Which of its items, where the relation has rules of its own. */
  readonly wanted: WantedContent | undefined;
}

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
  if (rule.read) {
    const wanted = rule.read(new URLSearchParams(options));
    return isGraphFailure(wanted) ? wanted : { relation, select: undefined, wanted };
  }
  const other = Object.keys(options).find((option) => option !== "$select");
  if (other !== undefined) {
    return graphFailure("notEmulated", { what: `$expand=${relation}(${other}=…) of ${type}` });
  }
  const target = rule.target?.();
  const select = target ? readSelect(options.$select, target) : undefined;
  return isGraphFailure(select) ? select : { relation, select, wanted: undefined };
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
