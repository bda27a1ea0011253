import type { IPublicClientApplication, RedirectRequest } from "@azure/msal-browser";
import { failed } from "../library-outcome.ts";
import type { LeavingPage, SignInFailed } from "../ports/auth-port.ts";

/** Names the connection that left this tab. Session storage belongs to one tab, and outlives its page loads. */
const LEAVER = "consentra.leaver";

/**
 * Leaves the page for Microsoft's.
 *
 * @param application - Microsoft's library
 * @param request - what to ask for
 * @param binding - the connection that leaves
 * @returns that the page is leaving; or, on a page that the Back button brought back from the browser's memory, that
 *   no answer came
 */
export async function leaveByRedirect(
  application: IPublicClientApplication,
  request: RedirectRequest,
  binding: string,
): Promise<LeavingPage | SignInFailed> {
  let stop: () => void = () => undefined;
  const broughtBack = new Promise<SignInFailed>((resolve) => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) resolve(failed({ source: "adapter", code: "timed_out", aadsts: [] }));
    };
    window.addEventListener("pageshow", onShow);
    stop = () => window.removeEventListener("pageshow", onShow);
  });
  try {
    tabStorage()?.setItem(LEAVER, binding);
    const leaving = application.loginRedirect(request).then((): LeavingPage => ({ kind: "leaving-page" }));
    return await Promise.race([leaving, broughtBack]);
  } finally {
    stop();
  }
}

/** @returns whether this connection is the one that left this tab; undefined where the browser does not tell */
export function isLeaver(binding: string): boolean | undefined {
  const area = tabStorage();
  return area && area.getItem(LEAVER) === binding;
}

/** The answer is read, or there is none: nobody is away any more. */
export function forgetLeaver(): void {
  tabStorage()?.removeItem(LEAVER);
}

function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    // The browser blocks storage; Microsoft's library refuses to leave the page then.
    return undefined;
  }
}
