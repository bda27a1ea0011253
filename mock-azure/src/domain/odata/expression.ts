/** @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_LogicalOperators */
export const COMPARISON_OPERATORS = ["eq", "ne", "gt", "ge", "lt", "le"] as const;

export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

/** A value as a filter writes it; numbers, dates and GUIDs keep their spelling. */
export type Literal =
  | { readonly kind: "literal"; readonly type: "text"; readonly value: string }
  | { readonly kind: "literal"; readonly type: "flag"; readonly value: boolean }
  | { readonly kind: "literal"; readonly type: "null"; readonly value: null }
  | { readonly kind: "literal"; readonly type: "number" | "date" | "time" | "guid"; readonly value: string }
  /** A word of a named type: `microsoft.graph.importance'high'`. */
  | { readonly kind: "literal"; readonly type: "word"; readonly name: string; readonly value: string };

/** A property, or one inside it: `start/dateTime`. */
export interface Path {
  readonly kind: "path";
  readonly segments: readonly string[];
}

/** A call of a function, whatever it is: `startswith(subject,'a')`. */
export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}

/** A question about the items of a collection: `categories/any(c:c eq 'Red')`. */
export interface Lambda {
  readonly kind: "lambda";
  readonly quantifier: "any" | "all";
  readonly collection: readonly string[];
  /** What an item is called; nothing where only their presence is asked for, `categories/any()`. */
  readonly variable: string | undefined;
  readonly predicate: Expression | undefined;
}

export interface Comparison {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `subject in ('a','b')`. */
export interface Membership {
  readonly kind: "in";
  readonly left: Expression;
  readonly list: readonly Expression[];
}

/**
 * What a `$filter` says, before anybody asked whether it makes sense for a resource.
 *
 * @see https://learn.microsoft.com/graph/filter-query-parameter
 */
export type Expression =
  | Literal
  | Path
  | Call
  | Lambda
  | Comparison
  | Membership
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly operand: Expression };

/** A filter that cannot be read. The texts are those of the OData library that the service uses. */
export interface SyntaxProblem {
  readonly kind: "syntax-problem";
  readonly message: string;
}

/** Whether a filter could not be read. */
export function isSyntaxProblem(value: { readonly kind: string }): value is SyntaxProblem {
  return value.kind === "syntax-problem";
}
