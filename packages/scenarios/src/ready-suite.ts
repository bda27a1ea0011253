import { fileURLToPath } from "node:url";

/**
 * Where the ready suite is: over a hundred scenarios of approval, sign-in and calendars that every connection should
 * survive. Give it to `loadScenarios`.
 *
 * @returns the folder's path
 * @example
 * ```ts run
 * import { loadScenarios, readySuite } from "@consentra/scenarios";
 *
 * const files = await loadScenarios(readySuite());
 * files.length >= 6; // => true
 * ```
 * @group QA scenarios
 */
export function readySuite(): string {
  // The same from `src` and from `dist`.
  return fileURLToPath(new URL("../suite", import.meta.url));
}
