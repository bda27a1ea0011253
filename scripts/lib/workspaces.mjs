import { existsSync, readdirSync } from "node:fs";
import { inRoot, readJson } from "./repository.mjs";

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string[]} [workspaces]
 * @property {Record<string, unknown>} [exports]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 *
 * @typedef {object} Workspace
 * @property {string} folder - relative to the repository, with forward slashes
 * @property {Manifest} manifest
 */

/** @param {string} folder */
const manifestOf = (folder) => /** @type {Manifest} */ (readJson(inRoot(folder, "package.json")));

/** @param {string} pattern - a folder, or `folder/*` */
function foldersOf(pattern) {
  if (!pattern.endsWith("/*")) return [pattern];
  const parent = pattern.slice(0, -2);
  if (!existsSync(inRoot(parent))) return [];
  return readdirSync(inRoot(parent))
    .sort()
    .map((name) => `${parent}/${name}`);
}

/**
 * Every workspace of the repository, in the order of the root manifest.
 *
 * @returns {Workspace[]}
 */
export function workspaces() {
  return (manifestOf(".").workspaces ?? [])
    .flatMap(foldersOf)
    .filter((folder) => existsSync(inRoot(folder, "package.json")))
    .map((folder) => ({ folder, manifest: manifestOf(folder) }));
}

/** The workspaces that are published. */
export const publicPackages = () => workspaces().filter(({ manifest }) => manifest.private !== true);

/**
 * What can be imported of a package.
 *
 * @param {Workspace} workspace
 * @returns {string[]} specifiers such as `@consentra/integration/browser`
 */
export const entriesOf = ({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((entry) => !entry.endsWith(".json"))
    .map((entry) => manifest.name + entry.slice(1));
