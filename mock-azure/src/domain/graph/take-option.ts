import { type GraphFailure, graphFailure } from "./graph-failure.ts";

/** A query option taken out of a query. */
export interface TakenOption {
  readonly value: string | undefined;
  /** What is left of the query. */
  readonly rest: URLSearchParams;
}

/**
 * Takes an option that a resource reads in a way of its own out of a query, so that the others can be read as usual.
 *
 * @param name - in lower case; queries may write it in any
 */
export function takeOption(parameters: URLSearchParams, name: string): TakenOption | GraphFailure {
  const isNamed = ([option]: readonly [string, string]) => option.toLowerCase() === name;
  const all = [...parameters];
  const [taken, again] = all.filter(isNamed);
  if (again) return graphFailure("optionRepeated", { option: name });
  return { value: taken?.[1], rest: new URLSearchParams(all.filter((entry) => !isNamed(entry))) };
}

/** The parts of a text that stand between separators outside of brackets and quotes. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "'") isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character !== separator || depth !== 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}
