import type { Queryable } from "./collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";

/** Whether two names are one, in any case. */
export const sameName =
  (name: string) =>
  (other: string): boolean =>
    other.toLowerCase() === name.toLowerCase();

/** A property by its name in any case, as the service spells it. */
export function findProperty(queryable: Queryable, name: string): string | GraphFailure {
  const found = queryable.properties.find(sameName(name));
  if (found !== undefined) return found;
  const [first = ""] = name.split("/");
  return [...queryable.properties, ...queryable.notEmulated].some(sameName(first))
    ? graphFailure("notEmulated", { what: `${name} of ${queryable.type} in a query` })
    : graphFailure("propertyUnknown", { property: name, type: queryable.type });
}

/** Reads `$select`; undefined where everything is wanted. A relation can be named: it is shown where it is expanded. */
export function readSelect(
  value: string | undefined,
  queryable: Queryable,
): readonly string[] | undefined | GraphFailure {
  if (value === undefined) return undefined;
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("*")) return undefined;
  const found: string[] = [];
  for (const name of names) {
    if (!/^[\w/]+$/.test(name)) return graphFailure("querySyntax", { option: "$select", value });
    const relation = Object.keys(queryable.relations ?? {}).find(sameName(name));
    const property = relation ?? findProperty(queryable, name);
    if (isGraphFailure(property)) return property;
    if (queryable.unselectable.includes(property)) {
      return graphFailure("optionRefused", { option: "$select", why: `${property} cannot be selected` });
    }
    found.push(property);
  }
  return found;
}
