/** Longer paths would not fit into a cookie beside others. */
const LONGEST_PATH = 512;

/**
 * Reads a path to send the user back to. Browsers read more things as another site's address than begin with a scheme:
 * `//host`, `/\host`, tabs in between, and dots that leave two slashes at the beginning.
 *
 * @param given - what the request says
 * @param origin - of the product
 * @returns the path with its query and fragment; undefined when it is none of this origin's
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
 */
export function readReturnPath(given: string, origin: string): string | undefined {
  if (!given.startsWith("/") || given.length > LONGEST_PATH || !URL.canParse(given, origin)) return undefined;
  const url = new URL(given, origin);
  const path = url.pathname + url.search + url.hash;
  return url.origin === origin && !path.startsWith("//") && path.length <= LONGEST_PATH ? path : undefined;
}
