import { assertNever } from "@consentra/protocol";
import type { Expression, Literal } from "./expression.ts";

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function formatLiteral(literal: Literal): string {
  switch (literal.type) {
    case "text":
      return quote(literal.value);
    case "word":
      return `${literal.name}${quote(literal.value)}`;
    default:
      return String(literal.value);
  }
}

const isJoint = ({ kind }: Expression): boolean =>
  kind === "and" || kind === "or" || kind === "comparison" || kind === "in";

/** An operand, in brackets where what it is joined to would tear it apart. */
const operand = (expression: Expression): string =>
  isJoint(expression) || expression.kind === "not"
    ? `(${formatExpression(expression)})`
    : formatExpression(expression);

const list = (expressions: readonly Expression[]): string => expressions.map(formatExpression).join(",");

/** A side of `and` and `or`: comparisons need no brackets there. */
const side = (expression: Expression): string =>
  expression.kind === "and" || expression.kind === "or"
    ? `(${formatExpression(expression)})`
    : formatExpression(expression);

/** Writes a filter as it was understood: brackets show what belongs together. */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return formatLiteral(expression);
    case "path":
      return expression.segments.join("/");
    case "call":
      return `${expression.name}(${list(expression.args)})`;
    case "lambda": {
      const { collection, quantifier, variable, predicate } = expression;
      const inner = predicate ? `${variable ?? ""}:${formatExpression(predicate)}` : "";
      return `${collection.join("/")}/${quantifier}(${inner})`;
    }
    case "comparison":
      return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`;
    case "in":
      return `${operand(expression.left)} in (${list(expression.list)})`;
    case "and":
    case "or":
      return `${side(expression.left)} ${expression.kind} ${side(expression.right)}`;
    case "not":
      return `not ${operand(expression.operand)}`;
    default:
      return assertNever(expression);
  }
}
