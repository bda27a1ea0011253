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
