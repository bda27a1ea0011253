import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { pathOf, withPath } from "./environment.mjs";

/** @param {string} folder */
const isPackageFolder = (folder) => folder.split(sep).includes("node_modules");

/**
 * The folders of PATH without those that npm puts in front.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 */
export const systemFolders = (environment = process.env) =>
  pathOf(environment)
    .split(delimiter)
    .filter((folder) => folder !== "" && !isPackageFolder(folder));

/** The environment with a PATH that leads to the user's own programs only. */
export const systemEnvironment = () => withPath(process.env, systemFolders());

/**
 * The Node of the user's own PATH, which the published packages must run on; not the one in node_modules.
 *
 * @returns {{ path: string, version: string }} the executable and its version; the Node that runs this if PATH has none
 */
export function systemNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  for (const folder of systemFolders()) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return { path, version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim() };
    } catch {
      // Not here, or not a program that runs: the next folder may hold one.
    }
  }
  return { path: process.execPath, version: process.version };
}
