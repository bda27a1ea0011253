import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { inRoot, readJson } from "./repository.mjs";
import { systemFolders } from "./system-node.mjs";

/**
 * A browser for the tests.
 *
 * @typedef {object} Chromium
 * @property {string} path - the executable
 * @property {string} [libraries] - folder of libraries that the system lacks, for LD_LIBRARY_PATH
 */

const PROGRAMS = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser", "microsoft-edge"];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Where the repository keeps a browser of its own, and notes where that is. */
export const CHROMIUM_FOLDER = inRoot(".cache", "chromium");
export const CHROMIUM_NOTE = join(CHROMIUM_FOLDER, "found.json");

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Every browser in sight, the preferred one first. Whether it starts is not tried.
 *
 * @param {NodeJS.ProcessEnv} [environment] - CHROMIUM_PATH alone counts if it is set; empty, it means "no browser"
 * @returns {Chromium[]}
 * @throws Error when CHROMIUM_PATH names nothing that can be run
 */
export function chromiumsInSight(environment = process.env) {
  const asked = environment.CHROMIUM_PATH;
  if (asked === "") return [];
  if (asked) {
    if (canRun(asked)) return [{ path: asked }];
    throw new Error(
      `CHROMIUM_PATH names ${asked}, which is no program that can be run: correct it or unset it.`,
    );
  }
  const folders = systemFolders(environment);
  const installed = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const own = existsSync(CHROMIUM_NOTE) ? [/** @type {Chromium} */ (readJson(CHROMIUM_NOTE))] : [];
  return [...[...installed, ...PLACES].map((path) => ({ path })), ...own].filter(({ path }) => canRun(path));
}

/**
 * What a test run needs in its environment to start the browser.
 *
 * @param {Chromium} chromium
 * @returns {Record<string, string>}
 */
export function chromiumEnvironment({ path, libraries }) {
  const present = process.env.LD_LIBRARY_PATH;
  return {
    CHROMIUM_PATH: path,
    ...(libraries ? { LD_LIBRARY_PATH: present ? `${libraries}:${present}` : libraries } : {}),
  };
}
