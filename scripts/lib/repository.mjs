import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, wherever a command was started. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The absolute path of a file or folder of the repository.
 *
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(ROOT, ...parts);

/**
 * Reads a JSON file.
 *
 * @param {string} path
 * @returns {unknown}
 */
export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
