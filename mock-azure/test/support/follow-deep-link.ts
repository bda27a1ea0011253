import { runInNewContext } from "node:vm";
import { PORTAL_PATHS } from "../../src/views/portal/paths.ts";

/** Where a script of the portal's first page takes a link, and whether it says that it knows no page for it. */
export interface FollowedLink {
  readonly target: string | undefined;
  readonly noted: boolean;
}

/**
 * Runs the portal's script as its first page would.
 *
 * @param script - the script's text
 * @param hash - what stands behind the page's address, with `#`
 */
export function followDeepLink(script: string, hash: string, pathname = "/"): FollowedLink {
  let target: string | undefined;
  const note = { hidden: true };
  const location = {
    hash,
    pathname,
    replace(path: string) {
      target = path;
    },
  };
  const currentScript = { src: `https://entra.microsoft.com${PORTAL_PATHS.script}` };
  runInNewContext(script, { URL, location, document: { currentScript, getElementById: () => note } });
  return { target, noted: !note.hidden };
}
