import {
  type AccountInfo,
  createStandardPublicClientApplication,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { libraryFailures } from "../library-failures.ts";
import { failed, outcomeOf, signedIn, tokenOf } from "../library-outcome.ts";
import type { AuthAccount, AuthPort, ProbeRequest, SignInRequest } from "../ports/auth-port.ts";
import { type MsalBrowserAuthOptions, toBrowserConfiguration } from "./msal-browser-options.ts";
import { closePopupOnAbort } from "./popup-window.ts";
import { leaveByRedirect } from "./redirect.ts";

const SOURCE = "msal-browser";

/**
 * Signs in users of a page through Microsoft's library for browsers, in a pop-up or by leaving the page. The library
 * starts at the first use.
 *
 * @param options - the registration and the way to sign in
 * @returns the adapter
 * @throws TypeError when the client id, the redirect URI or the mode is missing
 * @throws RangeError when a timeout is not longer than zero
 * @group Sign-in
 */
export function msalBrowserAuth(options: MsalBrowserAuthOptions): AuthPort {
  const configuration = toBrowserConfiguration(options);
  const { redirectUri, mode } = options;
  let starting: Promise<IPublicClientApplication> | undefined;
  let answering: ReturnType<IPublicClientApplication["handleRedirectPromise"]> | undefined;

  const start = async () => {
    const application = options.application ?? (await createStandardPublicClientApplication(configuration));
    await application.initialize();
    return application;
  };
  const client = () => {
    starting ??= start().catch((error: unknown) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  /** The answer in this page's address is read once, however often it is asked for. */
  const answer = async () => {
    const application = await client();
    answering ??= application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    return answering;
  };
  const cached = (
    application: IPublicClientApplication,
    account: AuthAccount | undefined,
  ): AccountInfo | null =>
    account ? application.getAccount({ homeAccountId: account.homeAccountId }) : null;

  return {
    completion: "automatic",
    failureRows: libraryFailures,

    signIn: (request) =>
      outcomeOf(SOURCE, async () => {
        const application = await client();
        const asked = {
          ...parametersOf(request),
          redirectUri,
          ...(request.selectAccount && { prompt: "select_account" }),
        };
        if (mode === "redirect") {
          // Clears what an unfinished sign-in left behind; how that one ended does not matter any more.
          await answer().catch(() => null);
          return leaveByRedirect(application, asked);
        }
        const unwatch = closePopupOnAbort(application, request.signal);
        try {
          // A window the user closed counts as open until the timeout; it must not stand in the way of a new one.
          return signedIn(
            SOURCE,
            await application.loginPopup({ ...asked, overrideInteractionInProgress: true }),
          );
        } finally {
          unwatch();
        }
      }),

    async completeSignIn() {
      if (mode === "popup") return { kind: "nothing-pending" };
      return outcomeOf(SOURCE, async () => {
        const result = await answer();
        return result ? signedIn(SOURCE, result) : { kind: "nothing-pending" as const };
      });
    },

    probe: (request) =>
      outcomeOf(SOURCE, async () => {
        const application = await client();
        const account = cached(application, request.account);
        const scopes = [...request.scopes];
        if (account) {
          const silent = { account, scopes, redirectUri, forceRefresh: true };
          return signedIn(SOURCE, await application.acquireTokenSilent(silent));
        }
        if (mode === "popup") {
          return signedIn(SOURCE, await application.ssoSilent({ ...parametersOf(request), redirectUri }));
        }
        if (!request.mayLeavePage) return { kind: "cannot-tell" as const };
        return leaveByRedirect(application, { ...parametersOf(request), redirectUri, prompt: "none" });
      }),

    acquireToken: (request) =>
      outcomeOf(SOURCE, async () => {
        const application = await client();
        const account = cached(application, request.account);
        const asked = {
          scopes: [...request.scopes],
          redirectUri,
          ...(request.claims !== undefined && { claims: request.claims }),
        };
        if (account) {
          const silent = { ...asked, account, ...(request.forceRefresh && { forceRefresh: true }) };
          return tokenOf(SOURCE, await application.acquireTokenSilent(silent));
        }
        if (mode === "redirect") return failed({ source: SOURCE, code: "no_account_found", aadsts: [] });
        // The library's cache is gone, the user's session with Microsoft may not be.
        return tokenOf(
          SOURCE,
          await application.ssoSilent({ ...asked, loginHint: request.account.username }),
        );
      }),

    signOut: (request) =>
      outcomeOf(SOURCE, async () => {
        const application = await client();
        const account = cached(application, request.account);
        if (account) await application.clearCache({ account });
        return { kind: "signed-out" as const };
      }),
  };
}

function parametersOf(request: SignInRequest | ProbeRequest) {
  return {
    scopes: [...request.scopes],
    ...(request.loginHint !== undefined && { loginHint: request.loginHint }),
    ...("domainHint" in request && request.domainHint !== undefined && { domainHint: request.domainHint }),
    ...("claims" in request && request.claims !== undefined && { claims: request.claims }),
  };
}
