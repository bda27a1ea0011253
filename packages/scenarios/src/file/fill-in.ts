import type { Path, PlacedProblem } from "./check-value.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Variables } from "./scenario-definition.ts";

const NAMED = /\$\{([^}]*)\}/g;

/** A value with its variables filled in; what no variable is called is a problem. */
export function fillIn(
  value: unknown,
  variables: Variables,
  problems: PlacedProblem[],
  path: Path = [],
): unknown {
  const find = (name: string): string | number | boolean | undefined => {
    const found = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (found === undefined) {
      const known = Object.keys(variables);
      const hint = known.length === 0 ? "The scenario has none." : didYouMean(name, known);
      problems.push({ path, message: `No variable is called "${name}". ${hint}` });
    }
    return found;
  };
  if (typeof value === "string") {
    const [whole] = value.matchAll(NAMED);
    // A variable that stands alone keeps its type: a number stays one.
    if (whole && whole[0] === value) return find(whole[1] ?? "");
    return value.replace(NAMED, (_, name: string) => String(find(name)));
  }
  if (Array.isArray(value))
    return value.map((item, index) => fillIn(item, variables, problems, [...path, index]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillIn(item, variables, problems, [...path, key])]),
  );
}
