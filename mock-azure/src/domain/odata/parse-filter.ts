import {
  COMPARISON_OPERATORS,
  type ComparisonOperator,
  type Expression,
  isSyntaxProblem,
  type SyntaxProblem,
} from "./expression.ts";
import { readTokens, type Token } from "./filter-tokens.ts";

/** As many operators, brackets and calls as the OData library nests by default; deeper ones are refused, not risked. */
const LIMIT = 800;

/** Operators of OData that compute; Microsoft Graph filters with none of them. */
const ARITHMETIC: readonly string[] = ["add", "sub", "mul", "div", "divby", "mod", "has"];

/**
 * Reads a `$filter`. Operators and functions may be written in any case, as the service takes them; `not` binds closer
 * than a comparison, `and` closer than `or`.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_OperatorPrecedence
 */
export function parseFilter(filter: string): Expression | SyntaxProblem {
  const read = readTokens(filter);
  return isSyntaxProblem(read) ? read : createParser(filter, read.tokens).parse();
}

function createParser(filter: string, tokens: readonly Token[]) {
  let next = 0;
  let size = 0;
  let problem: SyntaxProblem | undefined;

  const peek = (ahead = 0): Token => (tokens[next + ahead] ?? tokens.at(-1)) as Token;
  const fail = (message: string): Expression | undefined => {
    problem ??= { kind: "syntax-problem", message };
    return undefined;
  };
  const failAt = (what: string): Expression | undefined =>
    fail(`${what} at position ${peek().at} in '${filter}'.`);
  /** Counts what is nested or joined, so that no filter is deeper than what reads it can stand. */
  const grow = (): boolean => {
    size += 1;
    if (size > LIMIT) fail("Recursion depth exceeded allowed limit.");
    return size <= LIMIT;
  };
  const take = (kind: Token["kind"]): boolean => {
    if (peek().kind !== kind) return false;
    next += 1;
    return true;
  };
  const word = (ahead = 0): string => {
    const token = peek(ahead);
    return token.kind === "word" ? token.text.toLowerCase() : "";
  };
  const takeWord = (text: string): boolean => {
    if (word() !== text) return false;
    next += 1;
    return true;
  };

  /** Operands with one operator between them, from left to right. */
  const joined = (kind: "or" | "and", operand: () => Expression | undefined): Expression | undefined => {
    let left = operand();
    while (left && takeWord(kind)) {
      const right = grow() ? operand() : undefined;
      left = right && { kind, left, right };
    }
    return left;
  };
  const parseOr = (): Expression | undefined => joined("or", parseAnd);
  const parseAnd = (): Expression | undefined => joined("and", parseComparison);

  const parseComparison = (): Expression | undefined => {
    let left = parseNot();
    while (left) {
      const operator = COMPARISON_OPERATORS.find((one) => one === word());
      if (ARITHMETIC.includes(word())) return fail(`The operator '${word()}' is not supported in a filter.`);
      if (operator !== undefined) left = compare(operator, left);
      else if (word() === "in") left = among(left);
      else return left;
    }
    return undefined;
  };
  const compare = (operator: ComparisonOperator, left: Expression): Expression | undefined => {
    next += 1;
    const right = grow() ? parseNot() : undefined;
    return right && { kind: "comparison", operator, left, right };
  };
  const among = (left: Expression): Expression | undefined => {
    next += 1;
    if (!take("(")) return failAt("'(' expected");
    const list = grow() ? parseList() : undefined;
    return list && { kind: "in", left, list };
  };

  const parseNot = (): Expression | undefined => {
    if (!takeWord("not")) return parsePrimary();
    const operand = grow() ? parseNot() : undefined;
    return operand && { kind: "not", operand };
  };

  const parsePrimary = (): Expression | undefined => {
    const token = peek();
    if (token.kind === "literal") {
      next += 1;
      return token.literal;
    }
    if (token.kind === "word") return peek(1).kind === "(" ? parseCall(token.text) : parsePath();
    if (!take("(")) return failAt("Expression expected");
    const inner = grow() ? parseOr() : undefined;
    if (inner && !take(")")) return failAt("')' or operator expected");
    return inner;
  };

  /** Expressions with commas between them, to the closing bracket. */
  const parseList = (): readonly Expression[] | undefined => {
    if (take(")")) return [];
    const found: Expression[] = [];
    do {
      const one = parseOr();
      if (!one) return undefined;
      found.push(one);
    } while (take(","));
    if (take(")")) return found;
    failAt("')' or ',' expected");
    return undefined;
  };
  const parseCall = (name: string): Expression | undefined => {
    next += 2;
    const args = grow() ? parseList() : undefined;
    return args && { kind: "call", name: name.toLowerCase(), args };
  };

  const parsePath = (): Expression | undefined => {
    const segments: string[] = [];
    do {
      const token = peek();
      if (token.kind !== "word") return failAt("Identifier expected");
      next += 1;
      const quantifier = (["any", "all"] as const).find((one) => one === token.text.toLowerCase());
      if (quantifier !== undefined && segments.length > 0 && take("(")) {
        return grow() ? parseLambda(quantifier, segments) : undefined;
      }
      segments.push(token.text);
    } while (take("/"));
    return { kind: "path", segments };
  };
  const parseLambda = (quantifier: "any" | "all", collection: readonly string[]): Expression | undefined => {
    if (quantifier === "any" && take(")"))
      return { kind: "lambda", quantifier, collection, variable: undefined, predicate: undefined };
    const variable = peek();
    if (variable.kind !== "word") return failAt("Identifier expected");
    next += 1;
    if (!take(":")) return failAt("':' expected");
    const predicate = parseOr();
    if (!predicate) return undefined;
    if (!take(")")) return failAt("')' or operator expected");
    return { kind: "lambda", quantifier, collection, variable: variable.text, predicate };
  };

  return {
    parse(): Expression | SyntaxProblem {
      const found = parseOr();
      if (found && peek().kind !== "end") failAt("Syntax error");
      return problem ?? found ?? { kind: "syntax-problem", message: `Syntax error in '${filter}'.` };
    },
  };
}
