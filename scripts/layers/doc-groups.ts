import { exportsOf, type ReadFile } from "./documented-exports.ts";

/**
 * The public names whose docstring has no `@group`, more than one, or one that is not on the list.
 *
 * @param entry - an entry's source file, from the repository
 * @param groups - the list
 * @param read - reads a file
 * @returns one line a name
 */
export const groupBreaches = (entry: string, groups: readonly string[], read: ReadFile): readonly string[] =>
  [...exportsOf(entry, read)].flatMap(({ place, groups: own }) => {
    const [group] = own;
    if (own.length !== 1 || group === undefined)
      return [`${place} has ${String(own.length)} @group tags instead of one`];
    return groups.includes(group) ? [] : [`${place}: "${group}" is no group of typedoc.json`];
  });
