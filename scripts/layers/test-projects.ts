import { matchesGlob } from "node:path";

/** A Vitest project, as far as it decides which files are its tests. */
export interface TestProject {
  readonly name: string;
  /** Its folder, from the repository. */
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a file is a test of a project. */
function isTestOf(file: string, { folder, include, exclude }: TestProject): boolean {
  if (!file.startsWith(`${folder}/`)) return false;
  const path = file.slice(folder.length + 1);
  const matches = (pattern: string) => matchesGlob(path, pattern);
  return include.some(matches) && !exclude.some(matches);
}

/**
 * Test files that no project runs, or two.
 *
 * @param files - test files, from the repository
 * @param projects - all of them
 * @returns one line a file
 */
export const strayTests = (files: readonly string[], projects: readonly TestProject[]): readonly string[] =>
  files.flatMap((file) => {
    const owners = projects.filter((project) => isTestOf(file, project)).map(({ name }) => name);
    if (owners.length === 1) return [];
    return [owners.length === 0 ? `${file} is in no project` : `${file} is in ${owners.join(" and ")}`];
  });
