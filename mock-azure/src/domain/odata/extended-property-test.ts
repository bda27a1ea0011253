import type { Expression, Lambda, Literal } from "./expression.ts";
import type { ExtendedPropertyTest, Value } from "./filter.ts";

const toValue = (literal: Literal): Value =>
  literal.type === "number" ? Number(literal.value.replace(/[mfdl]$/i, "")) : literal.value;

/** Whether an expression is a property of the lambda's item. */
const isItems = (expression: Expression | undefined, variable: string, property: string): boolean =>
  expression?.kind === "path" &&
  expression.segments.length === 2 &&
  expression.segments[0] === variable &&
  expression.segments[1]?.toLowerCase() === property;

/** The value: as text, or as the type that `cast` names, since the store keeps text. */
function isValue(expression: Expression | undefined, variable: string, literal: Literal): boolean {
  const isText = literal.type === "text" || literal.type === "null";
  return expression?.kind === "call" && expression.name === "cast"
    ? isItems(expression.args[0], variable, "value")
    : isText && isItems(expression, variable, "value");
}

function readId(expression: Expression, variable: string): string | undefined {
  if (expression.kind !== "comparison" || expression.operator !== "eq") return undefined;
  const { left, right } = expression;
  return isItems(left, variable, "id") && right.kind === "literal" && right.type === "text"
    ? right.value
    : undefined;
}

function readValue(
  expression: Expression,
  variable: string,
): Pick<ExtendedPropertyTest, "operator" | "value"> | undefined {
  if (expression.kind === "comparison") {
    const { operator, left, right } = expression;
    return right.kind === "literal" && isValue(left, variable, right)
      ? { operator, value: toValue(right) }
      : undefined;
  }
  if (expression.kind !== "call") return undefined;
  const [first, second] = expression.args;
  const operator = (["contains", "startswith"] as const).find((one) => one === expression.name);
  return operator && second?.kind === "literal" && second.type === "text" && isValue(first, variable, second)
    ? { operator, value: second.value }
    : undefined;
}

/**
 * Reads the one question that extended properties answer, `any(ep: ep/id eq '…' and ep/value eq '…')`.
 *
 * @returns `undefined` where it is another one
 * @see https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
 */
export function readExtendedPropertyTest({
  quantifier,
  predicate,
  variable = "",
}: Lambda): ExtendedPropertyTest | undefined {
  if (quantifier !== "any" || predicate?.kind !== "and") return undefined;
  const { left, right } = predicate;
  const id = readId(left, variable) ?? readId(right, variable);
  const value = readValue(right, variable) ?? readValue(left, variable);
  return id !== undefined && value ? { kind: "extended-property", id, ...value } : undefined;
}
