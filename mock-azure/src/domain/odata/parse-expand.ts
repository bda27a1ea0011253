import type { SyntaxProblem } from "./expression.ts";

/** One relation that a query wants along, and what is said of it in brackets. */
export interface ExpandItem {
  readonly relation: string;
  /** By name in small letters, with the sign that may be left out here: `$select`. */
  readonly options: Readonly<Record<string, string>>;
}

interface ExpandItems {
  readonly kind: "expand-items";
  readonly items: readonly ExpandItem[];
}

/** The parts between separators that stand outside of brackets and quotes; undefined where those do not match. */
function split(text: string, separator: string): readonly string[] | undefined {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === "'") isQuoted = !isQuoted;
    else if (!isQuoted && character === "(") depth += 1;
    else if (!isQuoted && character === ")") depth -= 1;
    if (depth < 0) return undefined;
    if (character === separator && depth === 0 && !isQuoted) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return depth === 0 && !isQuoted ? [...parts, part] : undefined;
}

function readOptions(text: string): Readonly<Record<string, string>> | undefined {
  const options: Record<string, string> = {};
  for (const option of split(text, ";") ?? [""]) {
    const [, word = "", value = ""] = /^\s*\$?(\w+)\s*=(.*)$/s.exec(option) ?? [];
    const name = `$${word.toLowerCase()}`;
    if (word === "" || Object.hasOwn(options, name)) return undefined;
    options[name] = value.trim();
  }
  return options;
}

/**
 * Reads `$expand`: relations with commas between them, each with options of its own in brackets.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionexpand
 */
export function parseExpand(value: string): ExpandItems | SyntaxProblem {
  const problem: SyntaxProblem = {
    kind: "syntax-problem",
    message: `Term '${value}' is not valid in a $select or $expand expression.`,
  };
  const items: ExpandItem[] = [];
  for (const part of split(value, ",") ?? [""]) {
    const [, relation = "", inner] = /^\s*([\w./]+)\s*(?:\((.*)\))?\s*$/s.exec(part) ?? [];
    const options = inner === undefined ? {} : readOptions(inner);
    if (relation === "" || !options) return problem;
    items.push({ relation, options });
  }
  return { kind: "expand-items", items };
}
