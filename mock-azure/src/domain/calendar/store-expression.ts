import type { Expression } from "../odata/expression.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  eq: "==",
  ne: "!=",
  gt: ">",
  ge: ">=",
  lt: "<",
  le: "<=",
  and: "&&",
  or: "||",
};

const METHODS: Readonly<Record<string, string>> = {
  startswith: "StartsWith",
  endswith: "EndsWith",
  contains: "Contains",
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The store keeps an address as one thing, so the path ends there. */
const properties = (segments: readonly string[]): string =>
  segments
    .map(capital)
    .join(".")
    .replace(/EmailAddress\.Address$/, "EmailAddress");

const literal = (value: string | boolean | null): string =>
  typeof value === "string" ? `"${value}"` : value === null ? "null" : capital(String(value));

/** Writes a filter as the calendar store does when it refuses one: `i => i.Attendees.Any(a => (a.EmailAddress == "x"))`. */
export function storeExpression(expression: Expression): string {
  return `i => ${write(expression, [])}`;
}

function write(expression: Expression, variables: readonly string[]): string {
  const path = (segments: readonly string[]): string => {
    const [first = "", ...inner] = segments;
    if (!variables.includes(first)) return `i.${properties(segments)}`;
    return inner.length > 0 ? `${first}.${properties(inner)}` : first;
  };
  switch (expression.kind) {
    case "literal":
      return expression.type === "number" ? expression.value : literal(expression.value);
    case "path":
      return path(expression.segments);
    case "comparison":
    case "and":
    case "or": {
      const operator = OPERATORS[expression.kind === "comparison" ? expression.operator : expression.kind];
      return `(${write(expression.left, variables)} ${operator ?? ""} ${write(expression.right, variables)})`;
    }
    case "not":
      return `Not(${write(expression.operand, variables)})`;
    case "call": {
      const [subject = "", ...rest] = expression.args.map((one) => write(one, variables));
      return `${subject}.${METHODS[expression.name] ?? capital(expression.name)}(${rest.join(", ")})`;
    }
    case "in":
      return `(${expression.list.map((one) => write(one, variables)).join(", ")}).Contains(${write(expression.left, variables)})`;
    case "lambda": {
      const { collection, quantifier, variable = "", predicate } = expression;
      const inner = predicate ? `${variable} => ${write(predicate, [...variables, variable])}` : "";
      return `${path(collection)}.${capital(quantifier)}(${inner})`;
    }
  }
}
