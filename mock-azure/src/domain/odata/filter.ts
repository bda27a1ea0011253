import type { ComparisonOperator, Expression, SyntaxProblem } from "./expression.ts";

/** A property's value, or what it is compared with. A time counts in milliseconds since the epoch. */
export type Value = string | number | boolean | null;

/** The words of an enumeration. */
export interface WordType {
  /** `microsoft.graph.importance` and the like. */
  readonly name: string;
  readonly words: readonly string[];
}

/** A property with properties of its own: a filter can compare those, never the whole. */
export interface ComplexType {
  /** `microsoft.graph.dateTimeTimeZone` and the like. */
  readonly complex: string;
}

/** What a property holds. `time-text` is a time that the wire writes as text without a zone, meant in UTC. */
export type FieldType = "text" | "guid" | "time" | "time-text" | "flag" | "number" | WordType | ComplexType;

/** Functions on text that a filter can be made of. */
export const TEXT_FUNCTIONS = ["startswith", "endswith", "contains"] as const;

export type TextFunction = (typeof TEXT_FUNCTIONS)[number];

/** A property that a filter can speak of. */
export interface FilterField {
  readonly type: FieldType;
  /** The functions that work on it, where not those of its resource do. */
  readonly functions?: readonly TextFunction[];
}

/** One comparison of a filter. */
export interface Condition {
  readonly kind: "condition";
  readonly field: string;
  readonly operator: ComparisonOperator | TextFunction;
  readonly value: Value;
}

/** What a filter asks of an extended property with one value. */
export interface ExtendedPropertyTest {
  readonly kind: "extended-property";
  /** As the filter writes it. */
  readonly id: string;
  readonly operator: Exclude<Condition["operator"], "endswith">;
  readonly value: Value;
}

/** A filter that makes sense for its resource. */
export type Filter =
  | Condition
  | ExtendedPropertyTest
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly operand: Filter }
  /** Whether an item of a collection is as the predicate says; its conditions name the collection's field. */
  | { readonly kind: "any"; readonly field: string; readonly predicate: Filter | undefined };

/** Why a filter cannot be answered; how it is said depends on the service. */
export type FilterProblem =
  | SyntaxProblem
  | { readonly kind: "unknown-property"; readonly property: string }
  /** The property is there, and cannot be filtered by. */
  | { readonly kind: "unfilterable-property"; readonly property: string }
  /** The property is there; whether it can be filtered by is not known, or not emulated. */
  | { readonly kind: "other-property"; readonly property: string }
  /** A dot where a slash belongs. */
  | { readonly kind: "no-entity-type"; readonly property: string }
  /** The store has no such question. */
  | { readonly kind: "unsupported-expression"; readonly expression: Expression }
  /** What OData can say and the service cannot. */
  | { readonly kind: "invalid-node"; readonly expression: Expression }
  /** The service fails on it. */
  | { readonly kind: "service-fault"; readonly expression: Expression }
  /** It works, and is not emulated. */
  | { readonly kind: "absent"; readonly what: string };

const PROBLEMS: readonly string[] = [
  "syntax-problem",
  "unknown-property",
  "unfilterable-property",
  "other-property",
  "no-entity-type",
  "unsupported-expression",
  "invalid-node",
  "service-fault",
  "absent",
] satisfies readonly FilterProblem["kind"][];

/** Whether a filter cannot be answered. */
export function isFilterProblem(value: { readonly kind: string }): value is FilterProblem {
  return PROBLEMS.includes(value.kind);
}

/** What can be filtered by, and what is said of all else. */
export interface FilterRules {
  readonly fields: Readonly<Record<string, FilterField>>;
  /** Functions on text, where a field does not say otherwise. */
  readonly functions: readonly TextFunction[];
  /** Whether `in` is understood. */
  readonly membership: boolean;
  /** Under which name items have extended properties, and what comes of asking for them. */
  readonly extendedProperties?: { readonly name: string; readonly answer: "served" | "fault" };
  /** Says what is wrong with a property that is none of the fields. */
  refusePath(path: string): FilterProblem;
  /** Refuses functions, arithmetic, collections and comparisons that the service does not filter by. */
  refuse(expression: Expression): FilterProblem;
}

/** The properties that a filter speaks of, in the order in which they first appear. */
export function filteredFields(filter: Filter): readonly string[] {
  const found = new Set<string>();
  const visit = (one: Filter): void => {
    switch (one.kind) {
      case "condition":
      case "any":
        found.add(one.field);
        return;
      case "and":
      case "or":
        visit(one.left);
        visit(one.right);
        return;
      case "not":
        visit(one.operand);
        return;
      case "extended-property":
        found.add(one.id);
    }
  };
  visit(filter);
  return [...found];
}

/** Between which values a field lies in whatever passes a filter; both are inclusive. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The bounds that a filter sets to a number or time; undefined where it sets none. */
export function boundsOf(filter: Filter, field: string): Bounds | undefined {
  if (filter.kind === "and") {
    const [left, right] = [boundsOf(filter.left, field), boundsOf(filter.right, field)];
    if (!left || !right) return left ?? right;
    return { from: Math.max(left.from, right.from), to: Math.min(left.to, right.to) };
  }
  if (filter.kind !== "condition" || filter.field !== field || typeof filter.value !== "number")
    return undefined;
  const { operator, value } = filter;
  if (operator === "eq") return { from: value, to: value };
  if (operator === "gt" || operator === "ge") return { from: value, to: Infinity };
  return operator === "lt" || operator === "le" ? { from: -Infinity, to: value } : undefined;
}
