import { checkFilter } from "../odata/check-filter.ts";
import { isSyntaxProblem } from "../odata/expression.ts";
import { type Filter, type FilterProblem, type FilterRules, isFilterProblem } from "../odata/filter.ts";
import { parseFilter } from "../odata/parse-filter.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";

/** How lists of a resource are filtered, and how it is said that they cannot be. */
export interface Filtering extends Omit<FilterRules, "refusePath"> {
  /** Properties that the type has and no filter can speak of. */
  readonly unfilterable: readonly string[];
  toFailure(problem: FilterProblem, type: string): GraphFailure;
}

interface Filterable {
  readonly type: string;
  readonly properties: readonly string[];
  readonly notEmulated: readonly string[];
  readonly filtering?: Filtering;
}

const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();

/** Reads `$filter`; undefined where there is none. */
export function readFilter(
  value: string | undefined,
  { type, properties, notEmulated, filtering }: Filterable,
): Filter | undefined | GraphFailure {
  if (value === undefined) return undefined;
  if (!filtering) return graphFailure("notEmulated", { what: "the query option $filter" });
  const refusePath = (path: string): FilterProblem => {
    const [first = ""] = path.split("/");
    const unfilterable = filtering.unfilterable.find(same(path));
    if (unfilterable !== undefined) return { kind: "unfilterable-property", property: unfilterable };
    return [...properties, ...notEmulated].some(same(first))
      ? { kind: "other-property", property: path }
      : { kind: "unknown-property", property: path };
  };
  const expression = parseFilter(value);
  if (isSyntaxProblem(expression)) return filtering.toFailure(expression, type);
  const filter = checkFilter(expression, { ...filtering, refusePath });
  return isFilterProblem(filter) ? filtering.toFailure(filter, type) : filter;
}
