import type { Mount } from "../service-worker/mount.ts";

/**
 * Which links, and whose browser their pages open in.
 *
 * @group Adapters
 */
export interface LocalLinksOptions {
  /** @defaultValue the page's document, with the shadow trees in it */
  readonly root?: Document | ShadowRoot;
  /** Name of a profile, as `originsFor` takes it. @defaultValue the app's */
  readonly profile?: string;
}

/** Lets links to the tenant's real names lead to its pages here, at the moment when somebody follows them. */
export function openLinksHere({ root = document, profile }: LocalLinksOptions, mount: Mount): () => void {
  const change = (event: Event) => {
    // A link may stand in the shadow tree of an element.
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const local = link && URL.canParse(link.href) ? mount.toLocal(new URL(link.href), profile) : undefined;
    if (link && local) link.href = local.href;
  };
  root.addEventListener("click", change, true);
  root.addEventListener("auxclick", change, true);
  return () => {
    root.removeEventListener("click", change, true);
    root.removeEventListener("auxclick", change, true);
  };
}
