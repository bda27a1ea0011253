import {
  type AccountInfo,
  createStandardPublicClientApplication,
  type IPublicClientApplication,
  type PopupRequest,
  type SilentRequest,
} from "@azure/msal-browser";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import { libraryFailures } from "../library-failures.ts";
import { failed, outcomeOf, signedIn, tokenOf } from "../library-outcome.ts";
import type { AuthAccount, ProbeRequest, SignedIn, SignInFailed, SignInRequest } from "../ports/auth-port.ts";
import { type MsalBrowserAuthOptions, toBrowserConfiguration } from "./msal-browser-options.ts";
import { watchPopup } from "./popup-window.ts";
import { forgetLeaver, isLeaver, leaveByRedirect } from "./redirect.ts";
import { inTurn, takeInteraction } from "./tab-locks.ts";

const SOURCE = "msal-browser";

/**
 * Signs in users of a page through Microsoft's library for browsers, in a pop-up or by leaving the page. The library
 * starts at the first use; for pop-ups at once, since Safari opens a window only where nothing but promises lies between
 * it and the user's click. Make the adapter when the page is shown, not when the user clicks.
 *
 * @param options - the registration and the way to sign in
 * @returns the adapter
 * @throws TypeError when the client id, the redirect URI or the mode is missing
 * @throws RangeError when a timeout is not longer than zero
 * @group Sign-in
 */
export function msalBrowserAuth(options: MsalBrowserAuthOptions): JudgingAuthPort {
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
  /** A guest has an account in each organisation under the same home. */
  const cached = (
    application: IPublicClientApplication,
    account: AuthAccount | undefined,
  ): AccountInfo | null => {
    if (!account) return null;
    const { homeAccountId, tenantId } = account;
    return application.getAccount({ homeAccountId, tenantId }) ?? application.getAccount({ homeAccountId });
  };
  // What fails here fails again when it is used, and is told then. On a server, which renders the page, nobody clicks.
  if (mode === "popup" && typeof document !== "undefined") client().catch(() => undefined);
  const lockName = (what: string) => `consentra.${what}.${options.clientId}`;

  /** Signs in beside the page; ends when the user closes the window, or another tab of the application signs in. */
  const inPopup = async (
    application: IPublicClientApplication,
    request: Omit<PopupRequest, "state">,
    signal: AbortSignal | undefined,
  ): Promise<SignedIn | SignInFailed> => {
    const state = crypto.randomUUID();
    const popup = watchPopup(application, state);
    const interaction = takeInteraction(lockName("interaction"));
    const logIn = async (asked: PopupRequest) => signedIn(SOURCE, await application.loginPopup(asked));
    signal?.addEventListener("abort", popup.close, { once: true });
    try {
      return await Promise.race([
        // A window the user closed counts as open until the timeout; it must not stand in the way of a new one.
        logIn({ ...request, state, overrideInteractionInProgress: true }),
        popup.closed.then(() => gaveUp("popup_closed")),
        interaction.lost.then(() => {
          popup.close();
          return gaveUp("interaction_in_progress_cancelled");
        }),
      ]);
    } finally {
      signal?.removeEventListener("abort", popup.close);
      popup.stop();
      interaction.release();
    }
  };
  const silently = (
    application: IPublicClientApplication,
    request: SilentRequest & { readonly account: AccountInfo },
  ) =>
    inTurn(`${lockName("refresh")}.${request.account.homeAccountId}`, () =>
      application.acquireTokenSilent(request),
    );

  return {
    completion: "automatic",
    keepsPage: mode === "popup",
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
          return leaveByRedirect(application, asked, request.binding);
        }
        return inPopup(application, asked, request.signal);
      }),

    ...(mode === "redirect" && { isReturning: isLeaver }),

    async completeSignIn({ binding }) {
      // The answer is for the connection that left, and is there only once.
      if (mode === "popup" || isLeaver(binding) === false) return { kind: "nothing-pending" };
      return outcomeOf(SOURCE, async () => {
        forgetLeaver();
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
          return signedIn(SOURCE, await silently(application, silent));
        }
        if (mode === "popup") {
          return signedIn(SOURCE, await application.ssoSilent({ ...parametersOf(request), redirectUri }));
        }
        if (!request.mayLeavePage) return { kind: "cannot-tell" as const };
        return leaveByRedirect(
          application,
          { ...parametersOf(request), redirectUri, prompt: "none" },
          request.binding,
        );
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
          return tokenOf(SOURCE, await silently(application, silent));
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

const gaveUp = (code: string) => failed({ source: "adapter", code, aadsts: [] });

function parametersOf(request: SignInRequest | ProbeRequest) {
  return {
    scopes: [...request.scopes],
    ...(request.loginHint !== undefined && { loginHint: request.loginHint }),
    ...("domainHint" in request && request.domainHint !== undefined && { domainHint: request.domainHint }),
    ...("claims" in request && request.claims !== undefined && { claims: request.claims }),
  };
}
