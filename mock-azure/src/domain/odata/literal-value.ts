import { parseDateTime } from "../calendar/event-time.ts";
import type { Comparison, Literal, SyntaxProblem } from "./expression.ts";
import type { FieldType, Value, WordType } from "./filter.ts";

/** A value that fits its field. */
interface FittingValue {
  readonly kind: "value";
  readonly value: Value;
}

const problem = (message: string): SyntaxProblem => ({ kind: "syntax-problem", message });
const fitting = (value: Value): FittingValue => ({ kind: "value", value });

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const KINDS: Readonly<Record<Comparison["operator"], string>> = {
  eq: "Equal",
  ne: "NotEqual",
  gt: "GreaterThan",
  ge: "GreaterThanOrEqual",
  lt: "LessThan",
  le: "LessThanOrEqual",
};

/** The type of a property, as OData calls it. */
export function edmTypeOf(type: FieldType): string {
  switch (type) {
    case "text":
    case "time-text":
      return "Edm.String";
    case "guid":
      return "Edm.Guid";
    case "time":
      return "Edm.DateTimeOffset";
    case "flag":
      return "Edm.Boolean";
    case "number":
      return "Edm.Int32";
    default:
      return "complex" in type ? type.complex : type.name;
  }
}

function edmTypeOfLiteral(literal: Literal): string {
  switch (literal.type) {
    case "text":
    case "null":
      return "Edm.String";
    case "flag":
      return "Edm.Boolean";
    case "number":
      return /[.e]/i.test(literal.value) ? "Edm.Double" : "Edm.Int32";
    case "date":
      return "Edm.Date";
    case "time":
      return "Edm.DateTimeOffset";
    case "guid":
      return "Edm.Guid";
    case "word":
      return literal.name;
  }
}

/** A time with its zone, or a day, as milliseconds; undefined where it is none. */
function readTime(text: string, zoneNeeded: boolean): number | undefined {
  const parsed = parseDateTime(text);
  if (!parsed || (zoneNeeded && parsed.offset === undefined)) return undefined;
  return parsed.wall - (parsed.offset ?? 0);
}

const timeProblem = (text: string) =>
  problem(
    `The DateTimeOffset text '${text}' should be in format 'yyyy-mm-ddThh:mm:ss('.'s+)?(zzzzzz)?' and each field value is within valid range.`,
  );

function readWord({ name, words }: WordType, literal: Literal): FittingValue | SyntaxProblem | undefined {
  if (literal.type !== "text" && literal.type !== "word") return undefined;
  if (literal.type === "word" && literal.name.toLowerCase() !== name.toLowerCase()) return undefined;
  const word = words.find((one) => one.toLowerCase() === literal.value.toLowerCase());
  return word === undefined
    ? problem(`The string '${literal.value}' is not a valid enumeration type constant.`)
    : fitting(word);
}

/** The value of a literal where a field of this type is; undefined where it fits none. */
function readFitting(literal: Literal, type: FieldType): FittingValue | SyntaxProblem | undefined {
  if (typeof type !== "string") return "complex" in type ? undefined : readWord(type, literal);
  switch (type) {
    case "text":
      return literal.type === "text" ? fitting(literal.value) : undefined;
    case "time-text": {
      if (literal.type !== "text") return undefined;
      // A space between day and time has been taken, too: https://github.com/microsoftgraph/microsoft-graph-docs/issues/5033
      const time = readTime(literal.value.trim().replace(" ", "T"), false);
      return time === undefined ? timeProblem(literal.value) : fitting(time);
    }
    case "guid":
      return literal.type === "guid" || (literal.type === "text" && GUID.test(literal.value))
        ? fitting(literal.value)
        : undefined;
    case "time": {
      if (literal.type !== "time" && literal.type !== "date") return undefined;
      const time = readTime(literal.value, literal.type === "time");
      return time === undefined ? timeProblem(literal.value) : fitting(time);
    }
    case "flag":
      return literal.type === "flag" ? fitting(literal.value) : undefined;
    case "number":
      return literal.type === "number" ? fitting(Number(literal.value.replace(/[mfdl]$/i, ""))) : undefined;
  }
}

/**
 * Reads what a field is compared with. A text in quotes is no time, and a time without its zone is none either.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_PrimitiveLiterals
 */
export function literalValue(
  literal: Literal,
  type: FieldType,
  operator: Comparison["operator"],
): FittingValue | SyntaxProblem {
  // What looks like a time is read as one before anybody asks what it is compared with.
  if (literal.type === "time" && readTime(literal.value, true) === undefined)
    return timeProblem(literal.value);
  const isOrdered = operator !== "eq" && operator !== "ne";
  const isWhole = typeof type !== "string" && "complex" in type;
  const found =
    literal.type === "null" && !isWhole
      ? fitting(null)
      : type === "flag" && isOrdered
        ? undefined
        : readFitting(literal, type);
  return (
    found ??
    problem(
      `A binary operator with incompatible types was detected. Found operand types '${edmTypeOf(type)}' and '${edmTypeOfLiteral(literal)}' for operator kind '${KINDS[operator]}'.`,
    )
  );
}
