import { exportsOf, type ReadFile } from "./documented-exports.ts";

/** What the readers of a package can see running. */
export interface Shown {
  /** Names that an example imports, wherever it stands. */
  readonly names: ReadonlySet<string>;
  /** Why something has no example, by the place it is documented at, or by the folder of it and of all that it holds. */
  readonly excuses: Readonly<Record<string, string>>;
}

/** The names that an example imports. */
export const importedNames = (code: string): readonly string[] =>
  [...code.matchAll(/^import\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((name) =>
      name
        .replace(/^\s*type\s+/, "")
        .replace(/\s+as\s+\w+/, "")
        .trim(),
    ),
  );

const covers = (excuse: string, place: string) =>
  place === excuse || (excuse.endsWith("/") && place.startsWith(excuse));

/**
 * The public functions, classes and constants that no example shows, and excuses that nothing needs any more. Types are
 * shown by what takes and gives them.
 *
 * @param entries - of every package: the entries' source files, from the repository
 * @returns one line each
 */
export function exampleBreaches(entries: readonly string[], shown: Shown, read: ReadFile): readonly string[] {
  const values = entries
    .flatMap((entry) => [...exportsOf(entry, read)])
    .filter(
      ({ isValue, comment, name }) =>
        isValue && !/^\s*\* ```\w+ run/m.test(comment) && !shown.names.has(name),
    );
  const places = [...new Set(values.map(({ place }) => place))];
  const excuses = Object.keys(shown.excuses);
  return [
    ...places
      .filter((place) => !excuses.some((excuse) => covers(excuse, place)))
      .map((place) => `${place} is in no example that runs`),
    ...excuses
      .filter((excuse) => !places.some((place) => covers(excuse, place)))
      .map((excuse) => `${excuse} needs no excuse`),
  ];
}
