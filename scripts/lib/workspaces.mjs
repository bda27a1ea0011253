import { existsSync, readdirSync } from "node:fs";
import { inRoot, readJson } from "./repository.mjs";

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string[]} [workspaces]
 * @property {boolean | string[]} [sideEffects]
 * @property {Record<string, string | { default: string }>} [exports]
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

/** @param {Workspace} workspace */
const exportsOf = ({ manifest }) =>
  Object.entries(manifest.exports ?? {})
    .filter(([entry]) => !entry.endsWith(".json"))
    .map(([entry, target]) => ({
      specifier: manifest.name + entry.slice(1),
      file: typeof target === "string" ? target : target.default,
    }));

/**
 * What can be imported of a package.
 *
 * @param {Workspace} workspace
 * @returns {string[]} specifiers such as `@consentra/integration/browser`
 */
export const entriesOf = (workspace) => exportsOf(workspace).map(({ specifier }) => specifier);

/**
 * What can be imported of a package anywhere: its entries without those that act as soon as they are loaded, which are
 * made for one kind of page.
 *
 * @param {Workspace} workspace
 * @returns {string[]} specifiers
 */
export function libraryEntriesOf(workspace) {
  const { sideEffects = true } = workspace.manifest;
  const acting = Array.isArray(sideEffects) ? sideEffects : [];
  return exportsOf(workspace)
    .filter(({ file }) => !acting.includes(file))
    .map(({ specifier }) => specifier);
}
