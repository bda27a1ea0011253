import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPARISON_OPERATORS, type Expression, isSyntaxProblem, type Literal } from "./expression.ts";
import { formatExpression } from "./format-expression.ts";
import { parseFilter } from "./parse-filter.ts";

/** The filter as it was understood, or what is wrong with it. */
function understood(filter: string): string {
  const parsed = parseFilter(filter);
  return isSyntaxProblem(parsed) ? parsed.message : formatExpression(parsed);
}

const name = fc
  .stringMatching(/^[a-zA-Z_]{1,8}$/)
  .filter((text) => !/^(null|true|false|not|any|all|and|or|in|eq|ne|gt|ge|lt|le)$/i.test(text));

const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.string().map((value): Literal => ({ kind: "literal", type: "text", value })),
  fc.boolean().map((value): Literal => ({ kind: "literal", type: "flag", value })),
  fc.constant<Literal>({ kind: "literal", type: "null", value: null }),
  fc.integer().map((value): Literal => ({ kind: "literal", type: "number", value: String(value) })),
  fc.uuid().map((value): Literal => ({ kind: "literal", type: "guid", value })),
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((date): Literal => ({ kind: "literal", type: "time", value: date.toISOString() })),
  fc
    .tuple(name, fc.string())
    .map(([type, value]): Literal => ({ kind: "literal", type: "word", name: type, value })),
);

const path = fc.array(name, { minLength: 1, maxLength: 3 });

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literal,
    path.map((segments): Expression => ({ kind: "path", segments })),
    fc
      .tuple(name, fc.array(tie("expression"), { maxLength: 3 }))
      .map(([call, args]): Expression => ({ kind: "call", name: call.toLowerCase(), args })),
    fc.tuple(path, name, tie("expression"), fc.constantFrom("any", "all")).map(
      ([collection, variable, predicate, quantifier]): Expression => ({
        kind: "lambda",
        quantifier,
        collection,
        variable,
        predicate,
      }),
    ),
    fc
      .tuple(tie("expression"), tie("expression"), fc.constantFrom(...COMPARISON_OPERATORS))
      .map(([left, right, operator]): Expression => ({ kind: "comparison", operator, left, right })),
    fc
      .tuple(tie("expression"), fc.array(tie("expression"), { maxLength: 3 }))
      .map(([left, list]): Expression => ({ kind: "in", left, list })),
    fc
      .tuple(tie("expression"), tie("expression"), fc.constantFrom("and", "or"))
      .map(([left, right, kind]): Expression => ({ kind, left, right })),
    tie("expression").map((operand): Expression => ({ kind: "not", operand })),
  ),
}));

describe("parseFilter", () => {
  test.each([
    ["subject eq 'a'", "subject eq 'a'"],
    ["subject eq 'O''Neil''s'", "subject eq 'O''Neil''s'"],
    ["  Subject   EQ\t'a and b' ", "Subject eq 'a and b'"],
    ["a eq 1 or b eq 2 and c eq 3", "a eq 1 or (b eq 2 and c eq 3)"],
    ["(a eq 1 or b eq 2) and c eq 3", "(a eq 1 or b eq 2) and c eq 3"],
    ["a eq 1 Or b eq 2 AND c eq 3 or d", "(a eq 1 or (b eq 2 and c eq 3)) or d"],
    ["not isAllDay eq true", "(not isAllDay) eq true"],
    ["not(isAllDay eq true)", "not (isAllDay eq true)"],
    ["start/dateTime ge '2026-01-01T00:00'", "start/dateTime ge '2026-01-01T00:00'"],
    [
      "createdDateTime ge 2026-01-01T00:00:00.0000000+01:00",
      "createdDateTime ge 2026-01-01T00:00:00.0000000+01:00",
    ],
    ["created ge 2026-01-01", "created ge 2026-01-01"],
    ["startsWith( subject , 'a,b(' ) eq true", "startswith(subject,'a,b(') eq true"],
    ["categories/any(c:c eq 'Red')", "categories/any(c:c eq 'Red')"],
    ["categories/Any( c : c eq 'Red' or c eq 'Blue' )", "categories/any(c:c eq 'Red' or c eq 'Blue')"],
    ["categories/any()", "categories/any()"],
    ["categories/all(c:c ne 'Red')", "categories/all(c:c ne 'Red')"],
    [
      "singleValueExtendedProperties/Any(ep: ep/id eq 'Integer 0x1' and cast(ep/value, Edm.Int32) gt -5)",
      "singleValueExtendedProperties/any(ep:ep/id eq 'Integer 0x1' and cast(ep/value,Edm.Int32) gt -5)",
    ],
    ["importance eq microsoft.graph.importance'high'", "importance eq microsoft.graph.importance'high'"],
    ["id in ('a','b')", "id in ('a','b')"],
    ["id eq b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777", "id eq b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777"],
    ["x eq null and y eq 1.5e3", "x eq null and y eq 1.5e3"],
    ["'ä' eq größe", "'ä' eq größe"],
  ])("understands %j", (filter, canonical) => {
    expect(understood(filter)).toBe(canonical);
  });

  test.each([
    ["", "Expression expected at position 0 in ''."],
    ["subject eq", "Expression expected at position 10 in 'subject eq'."],
    ["a eq 1 And ()", "Expression expected at position 12 in 'a eq 1 And ()'."],
    ["(a eq 1", "')' or operator expected at position 7 in '(a eq 1'."],
    ["a eq 1)", "Syntax error at position 6 in 'a eq 1)'."],
    ["subject eq 'a", "There is an unterminated string literal at position 11 in 'subject eq 'a'."],
    [
      "subject eq 'O'Neil'",
      "There is an unterminated string literal at position 18 in 'subject eq 'O'Neil''.",
    ],
    ["subject = 'a'", "Syntax error: character '=' is not valid at position 8 in 'subject = 'a''."],
    ["a eq 12:30", "Syntax error at position 5 in 'a eq 12:30'."],
    ["subject like 'a'", "Syntax error at position 8 in 'subject like 'a''."],
    ["contains(subject,'a'", "')' or ',' expected at position 20 in 'contains(subject,'a''."],
    ["start/'a'", "Identifier expected at position 6 in 'start/'a''."],
    ["categories/any(c eq 'a')", "':' expected at position 17 in 'categories/any(c eq 'a')'."],
    ["categories/any(", "Identifier expected at position 15 in 'categories/any('."],
    ["categories/any(c:c eq 'a'", "')' or operator expected at position 25 in 'categories/any(c:c eq 'a''."],
    ["a in 'b'", "'(' expected at position 5 in 'a in 'b''."],
    ["a add 1 eq 2", "The operator 'add' is not supported in a filter."],
  ])("refuses %j", (filter, message) => {
    expect(understood(filter)).toBe(message);
  });

  test.each([
    ["brackets", "(".repeat(100_000)],
    ["negations", "not ".repeat(100_000)],
    ["operands", Array.from({ length: 100_000 }, () => "a").join(" and ")],
    ["calls", "f(".repeat(100_000)],
  ])("refuses a filter of 100,000 %s instead of running out of stack", (_, filter) => {
    expect(understood(filter)).toBe("Recursion depth exceeded allowed limit.");
  });

  test("reads what it writes", () => {
    fc.assert(
      fc.property(expression, (one) => {
        expect(parseFilter(formatExpression(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test("never throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      ",",
      "/",
      ":",
      "'",
      "''",
      " ",
      "a",
      "eq",
      "not",
      "and",
      "any(",
      "1",
      "in",
      "-",
      "$",
      "é",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (filter) => {
        expect(understood(filter)).toEqual(expect.any(String));
      }),
      { numRuns: 1000 },
    );
  });
});
