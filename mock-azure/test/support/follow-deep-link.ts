import { runInNewContext } from "node:vm";

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
  runInNewContext(script, { location, document: { getElementById: () => note } });
  return { target, noted: !note.hidden };
}
