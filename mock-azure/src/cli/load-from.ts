import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "MODULE_NOT_FOUND" || error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED");

/**
 * Loads a module as it is found from one of several files, the first of them that finds it.
 *
 * @returns undefined where none does
 * @throws Error where it is found, and does not load
 */
export async function loadFrom(files: readonly string[], specifier: string): Promise<object | undefined> {
  for (const file of files) {
    let found: string;
    try {
      found = createRequire(file).resolve(specifier);
    } catch (error) {
      if (isAbsent(error)) continue;
      throw error;
    }
    return (await import(pathToFileURL(found).href)) as object;
  }
  return undefined;
}
