import type { Literal, SyntaxProblem } from "./expression.ts";

type Mark = "(" | ")" | "," | ":" | "/";

/** A piece of a filter, and where it stands. */
export type Token = { readonly at: number } & (
  | { readonly kind: Mark | "end" }
  /** An operator, or a part of the name of a property or function. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "literal"; readonly literal: Literal }
);

const GAP = /[ \t\r\n]*/y;
const WORD = /[\p{L}_$@][\p{L}\p{N}_.@$]*/uy;
const TEXT = /'((?:[^']|'')*)'/y;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy;
/** What begins with a digit runs on until something that no number and no date has. */
const RUN = /-?\d[\w:.+-]*/y;

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[mfdl]?$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT/i;

const MARKS: readonly string[] = ["(", ")", ",", ":", "/"] satisfies readonly Mark[];

const literalOf = (type: "number" | "date" | "time" | "guid", value: string): Literal => ({
  kind: "literal",
  type,
  value,
});

function readRun(run: string): Literal | undefined {
  if (NUMBER.test(run)) return literalOf("number", run);
  if (DATE.test(run)) return literalOf("date", run);
  return TIME.test(run) ? literalOf("time", run) : undefined;
}

const KEYWORDS: Readonly<Record<string, Literal>> = {
  null: { kind: "literal", type: "null", value: null },
  true: { kind: "literal", type: "flag", value: true },
  false: { kind: "literal", type: "flag", value: false },
};

/** A filter, cut into its pieces; the last one is its end. */
interface Tokens {
  readonly kind: "tokens";
  readonly tokens: readonly Token[];
}

/**
 * Cuts a filter into its pieces. A quote inside a text is doubled.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt
 */
export function readTokens(filter: string): Tokens | SyntaxProblem {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(filter);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const problem = (message: string): SyntaxProblem => ({ kind: "syntax-problem", message });

  for (;;) {
    take(GAP);
    const start = at;
    const character = filter.charAt(start);
    if (character === "") {
      tokens.push({ kind: "end", at: start });
      return { kind: "tokens", tokens };
    }
    if (MARKS.includes(character)) {
      at += 1;
      tokens.push({ kind: character as Mark, at: start });
      continue;
    }
    const [guid] = take(GUID) ?? [];
    const [run] = guid === undefined ? (take(RUN) ?? []) : [];
    const [word] = guid === undefined && run === undefined ? (take(WORD) ?? []) : [];
    const text = run === undefined && guid === undefined ? take(TEXT) : null;
    if (!text && filter.charAt(at) === "'")
      return problem(`There is an unterminated string literal at position ${at} in '${filter}'.`);
    const value = text?.[1]?.replaceAll("''", "'");
    const literal =
      guid !== undefined
        ? literalOf("guid", guid)
        : run !== undefined
          ? readRun(run)
          : value === undefined
            ? KEYWORDS[word?.toLowerCase() ?? ""]
            : textOf(word, value);
    if (literal) tokens.push({ kind: "literal", literal, at: start });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, at: start });
    else if (run !== undefined) return problem(`Syntax error at position ${start} in '${filter}'.`);
    else
      return problem(
        `Syntax error: character '${character}' is not valid at position ${start} in '${filter}'.`,
      );
  }
}

/** A text alone, or a word of the type that stands before it. */
const textOf = (name: string | undefined, value: string): Literal =>
  name === undefined
    ? { kind: "literal", type: "text", value }
    : { kind: "literal", type: "word", name, value };
