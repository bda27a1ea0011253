import { toFailureSignal } from "./failure-signal.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";
import type { AuthAccount, SignedIn, SignInFailed, TokenOutcome } from "./ports/auth-port.ts";

type Library = "msal-browser" | "msal-node";

/** The part of both libraries' results that is read here. */
export interface LibraryResult {
  readonly account: LibraryAccount | null;
  readonly accessToken: string;
  readonly scopes: readonly string[];
}

/** The part of both libraries' accounts that is read here. */
export interface LibraryAccount {
  readonly homeAccountId: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name?: string | undefined;
  readonly idTokenClaims?:
    | { readonly iss?: string | undefined; readonly tid?: string | undefined }
    | undefined;
}

/**
 * A library's result as the outcome of a sign-in. Discovery for many tenants names an issuer with a place for the
 * tenant, so the libraries compare none: each token's issuer has to be of the tenant that the token names.
 *
 * @param source - the library
 * @param result - what it resolved to
 * @returns signed in, or failed: the libraries take an empty answer of the service for success
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
 */
export function signedIn(source: Library, result: LibraryResult | null): SignedIn | SignInFailed {
  if (!result?.accessToken || !result.account) return failed(EMPTY(source));
  const { iss, tid } = result.account.idTokenClaims ?? {};
  if (iss !== undefined && !iss.includes(`/${tid}/`)) {
    return failed({ source, code: "issuer_validation_failed", aadsts: [] });
  }
  return { kind: "signed-in", account: toAccount(result.account), scopes: result.scopes };
}

/**
 * A library's result as the outcome of a token request.
 *
 * @param source - the library
 * @param result - what it resolved to
 * @returns the token, or failed when there is none
 */
export function tokenOf(source: Library, result: LibraryResult | null): TokenOutcome {
  return result?.accessToken ? { kind: "token", accessToken: result.accessToken } : failed(EMPTY(source));
}

/**
 * Runs a library call and turns its errors into outcomes.
 *
 * @param source - the library
 * @param work - the call
 * @returns its outcome, or failed
 * @throws what is no error of the library's: a bug
 */
export async function outcomeOf<Outcome>(
  source: Library,
  work: () => Promise<Outcome>,
): Promise<Outcome | SignInFailed> {
  try {
    return await work();
  } catch (error) {
    return failed(toFailureSignal(source, error));
  }
}

/** @returns the outcome of a failure with these facts */
export function failed(failure: AuthFailureSignal): SignInFailed {
  return { kind: "failed", failure };
}

const EMPTY = (source: Library): AuthFailureSignal => ({ source, code: "empty_token", aadsts: [] });

function toAccount({ homeAccountId, tenantId, username, name }: LibraryAccount): AuthAccount {
  return { homeAccountId, tenantId, username, ...(name !== undefined && { name }) };
}
