/**
 * Whether the lock file knows every package that its own packages may ask for. Where a build for another platform was
 * missing when the lock was made, `npm ci` fails on that platform.
 *
 * @typedef {{ optionalDependencies?: Record<string, string> }} LockEntry
 */

/**
 * Where npm would look for a package, from its user's own folder upwards.
 *
 * @param {string} place - key of the user in the lock file, for example `node_modules/vite`
 * @param {string} name
 */
function places(place, name) {
  const parts = place === "" ? [] : place.split("/");
  const found = [];
  for (let length = parts.length; length >= 0; length -= 1) {
    if (parts[length - 1] === "node_modules") continue;
    found.push([...parts.slice(0, length), "node_modules", name].join("/"));
  }
  return found;
}

/**
 * The optional dependencies that a lock file leaves out.
 *
 * @param {{ packages: Record<string, LockEntry> }} lock
 * @returns {string[]} one line a gap
 */
export const lockGaps = ({ packages }) =>
  Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(place, name).some((candidate) => candidate in packages))
      .map((name) => `${name}, wanted by ${place === "" ? "the root" : place}`),
  );
