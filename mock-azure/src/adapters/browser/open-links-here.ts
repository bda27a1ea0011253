import type { Mount } from "../service-worker/mount.ts";

/** Lets links to the tenant's real names lead to its pages here, at the moment when somebody follows them. */
export function openLinksHere(root: Document | ShadowRoot, mount: Mount): () => void {
  const change = (event: Event) => {
    // A link may stand in the shadow tree of an element.
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const local = link && URL.canParse(link.href) ? mount.toLocal(new URL(link.href)) : undefined;
    if (link && local) link.href = local.href;
  };
  root.addEventListener("click", change, true);
  root.addEventListener("auxclick", change, true);
  return () => {
    root.removeEventListener("click", change, true);
    root.removeEventListener("auxclick", change, true);
  };
}
