import type { IPublicClientApplication, RedirectRequest } from "@azure/msal-browser";
import { failed } from "../library-outcome.ts";
import type { LeavingPage, SignInFailed } from "../ports/auth-port.ts";

/**
 * Leaves the page for Microsoft's.
 *
 * @param application - Microsoft's library
 * @param request - what to ask for
 * @returns that the page is leaving; or, on a page that the Back button brought back from the browser's memory, that
 *   no answer came
 */
export async function leaveByRedirect(
  application: IPublicClientApplication,
  request: RedirectRequest,
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
    const leaving = application.loginRedirect(request).then((): LeavingPage => ({ kind: "leaving-page" }));
    return await Promise.race([leaving, broughtBack]);
  } finally {
    stop();
  }
}
