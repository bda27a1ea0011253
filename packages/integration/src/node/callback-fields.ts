import type { AuthCallback } from "../ports/auth-port.ts";

/**
 * The parameters of a callback. A parameter given twice is left out: which one counts would be a guess.
 *
 * @param callback - the callback's URL, its path and query, or the fields of a form post
 * @returns the values by name
 */
export function callbackFields(callback: AuthCallback | undefined): Readonly<Record<string, string>> {
  if (callback === undefined) return {};
  if (typeof callback !== "string") return callback;
  const query = new URLSearchParams(/\?([^#]*)/.exec(callback)?.[1] ?? "");
  return Object.fromEntries([...query].filter(([name]) => query.getAll(name).length === 1));
}
