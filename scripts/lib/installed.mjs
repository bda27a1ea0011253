import { existsSync } from "node:fs";
import { inRoot, readJson } from "./repository.mjs";

/**
 * What a lock file says of one package; of its fields only those that decide whether it is there.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, resolved?: string, link?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Whether what npm noted after its last complete install is what the lock file asks for. Packages for other platforms
 * are optional and may be missing.
 *
 * @param {Lock} wanted - package-lock.json
 * @param {Lock} present - node_modules/.package-lock.json, which npm writes last
 */
export function isCurrent(wanted, present) {
  return Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === "") return true;
    const found = present.packages[place];
    if (!found) return entry.optional === true;
    return (
      found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link
    );
  });
}

/** Whether node_modules holds what package-lock.json asks for; an interrupted install does not count. */
export function isInstalled() {
  const note = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = /** @type {Lock} */ (readJson(inRoot("package-lock.json")));
  return isCurrent(wanted, /** @type {Lock} */ (readJson(note)));
}
