import type { Integration } from "../integration.ts";

/**
 * Looks for approval whenever the user comes back to the page or to the network: to the window, to the tab, with the
 * Back button. Only a connection that waits looks, quietly: without leaving the page, opening a window or asking
 * anything.
 *
 * @param integration - the connection
 * @param options - `atMostEvery`: seconds between two such looks
 * @defaultValue atMostEvery 30
 * @returns ends it; call it before `integration.dispose()`
 * @example In a page
 * ```ts no-run="needs a browser"
 * import { checkOnReturn } from "@consentra/integration/browser";
 *
 * const stop = checkOnReturn(integration);
 * ```
 * @group Approval
 */
export function checkOnReturn(
  integration: Integration,
  options: { readonly atMostEvery?: number } = {},
): () => void {
  const pause = (options.atMostEvery ?? 30) * 1000;
  let last = Number.NEGATIVE_INFINITY;
  const look = () => {
    const { state } = integration;
    const waits = state.status === "pending" && !state.approved;
    if (!waits || document.visibilityState === "hidden" || Date.now() - last < pause) return;
    last = Date.now();
    void integration.check({ quietly: true });
  };
  const stops = [
    on(window, "focus", look),
    on(window, "online", look),
    on(window, "pageshow", look),
    on(document, "visibilitychange", look),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function on(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
