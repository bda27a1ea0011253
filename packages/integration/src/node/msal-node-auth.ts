import { type AccountInfo, ConfidentialClientApplication, CryptoProvider } from "@azure/msal-node";
import { systemClock } from "@consentra/protocol/system";
import { callbackFailureSignal } from "../failure-signal.ts";
import { given } from "../given.ts";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import { libraryFailures } from "../library-failures.ts";
import { failed, outcomeOf, signedIn, tokenOf } from "../library-outcome.ts";
import { memoryStorage } from "../memory-storage.ts";
import type {
  AcquireTokenRequest,
  AuthAccount,
  LeavingPage,
  ProbeRequest,
  SignInRequest,
} from "../ports/auth-port.ts";
import { callbackFields } from "./callback-fields.ts";
import { type MsalNodeAuthOptions, toNodeConfiguration } from "./msal-node-options.ts";
import { createPendingSignIns } from "./pending-sign-ins.ts";

const SOURCE = "msal-node";

/** How many connections may sign in in memory; more than that are not being finished. */
const WAITING_LIMIT = 10_000;

/**
 * Signs in users of a web server through Microsoft's library for Node: authorization code with PKCE, `state` and
 * `nonce`, each used once and only for the connection that asked. One adapter serves every user.
 *
 * `connect()` ends in a state with an `authorizationUrl`: redirect the user there, and give the callback's URL to
 * `integration.complete`.
 *
 * @param options - the registration, and where to remember
 * @returns the adapter
 * @throws TypeError when the client id, the redirect URI or the credential is missing
 * @example
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { msalNodeAuth } from "@consentra/integration/node";
 *
 * const clientId = "11111111-2222-4333-8444-555555555555";
 * const integration = createIntegration({
 *   app: { clientId, displayName: "Meetings" },
 *   key: "user-7",
 *   auth: msalNodeAuth({ clientId, clientSecret: "from the vault", redirectUri: "https://meetings.example/callback" }),
 * });
 * const state = await integration.connect();
 * state.status; // => "connecting"
 * "authorizationUrl" in state; // => true
 * integration.dispose();
 * ```
 * @group Sign-in
 */
export function msalNodeAuth(options: MsalNodeAuthOptions): JudgingAuthPort {
  const { redirectUri } = options;
  const configuration = toNodeConfiguration(options);
  if (!redirectUri) throw new TypeError("redirectUri is empty: give a redirect URI of the registration.");
  const storage = options.pending ?? memoryStorage({ limit: WAITING_LIMIT });
  const pending = createPendingSignIns(storage, options.clock ?? systemClock);
  const crypto = new CryptoProvider();
  let made: ConfidentialClientApplication | undefined;
  const client = () => {
    made ??= new ConfidentialClientApplication(configuration);
    return made;
  };
  const cached = (account: AuthAccount | undefined) =>
    account ? client().getTokenCache().getAccountByHomeId(account.homeAccountId) : Promise.resolve(null);

  const silently = (
    account: AccountInfo,
    { scopes, claims }: Pick<AcquireTokenRequest, "scopes" | "claims">,
    forceRefresh: boolean,
  ) => client().acquireTokenSilent({ account, scopes: [...scopes], forceRefresh, ...given({ claims }) });

  /** Prepares an authorization request; nothing is asked of Microsoft before the user goes there. */
  const leave = async (
    request: SignInRequest | ProbeRequest,
    prompt: string | undefined,
  ): Promise<LeavingPage> => {
    const state = crypto.createNewGuid();
    const nonce = crypto.createNewGuid();
    const { verifier, challenge } = await crypto.generatePkceCodes();
    const { claims, loginHint, domainHint }: Partial<SignInRequest> = request;
    const known = given({ claims });
    const authorizationUrl = await client().getAuthCodeUrl({
      redirectUri,
      scopes: [...request.scopes],
      state,
      nonce,
      codeChallenge: challenge,
      codeChallengeMethod: "S256",
      ...known,
      ...given({ prompt, loginHint, domainHint }),
    });
    await pending.put(request.binding, {
      state,
      nonce,
      codeVerifier: verifier,
      scopes: request.scopes,
      ...known,
    });
    return { kind: "leaving-page", authorizationUrl };
  };

  return {
    completion: "callback",
    failureRows: libraryFailures,
    signIn: (request) =>
      outcomeOf(SOURCE, () => leave(request, request.selectAccount ? "select_account" : undefined)),

    async completeSignIn({ binding, callback }) {
      const fields = callbackFields(callback);
      const waiting = fields.state ? await pending.take(binding, fields.state) : undefined;
      if (!waiting) return { kind: "nothing-pending" };
      if (fields.error !== undefined) return failed(callbackFailureSignal(fields));
      const { code } = fields;
      if (!code) return failed({ source: "callback", code: "no_code_in_callback", aadsts: [] });
      // A code is redeemed once; repeating the exchange would revoke what the first one granted.
      return outcomeOf(SOURCE, async () => {
        const { nonce, codeVerifier, claims } = waiting;
        const result = await client().acquireTokenByCode(
          {
            code,
            redirectUri,
            codeVerifier,
            nonce,
            scopes: [...waiting.scopes],
            ...given({ claims }),
          },
          // Versions before 7 look for the nonce here.
          { code, nonce },
        );
        return signedIn(SOURCE, result);
      });
    },

    async probe(request) {
      const account = await cached(request.account);
      if (account) {
        const outcome = await outcomeOf(SOURCE, async () =>
          signedIn(SOURCE, await silently(account, request, true)),
        );
        const unanswered = outcome.kind === "failed" && outcome.failure.code === "no_tokens_found";
        if (!unanswered) return outcome;
      }
      return request.mayLeavePage ? leave(request, "none") : { kind: "cannot-tell" };
    },

    async acquireToken(request) {
      const account = await cached(request.account);
      if (!account) return failed({ source: SOURCE, code: "no_tokens_found", aadsts: [] });
      return outcomeOf(SOURCE, async () =>
        tokenOf(SOURCE, await silently(account, request, request.forceRefresh === true)),
      );
    },

    signOut: ({ account }) =>
      outcomeOf(SOURCE, async () => {
        const known = await cached(account);
        if (known) await client().getTokenCache().removeAccount(known);
        return { kind: "signed-out" as const };
      }),
  };
}
