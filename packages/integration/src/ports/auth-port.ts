import type { AuthFailureSignal } from "./auth-failure-signal.ts";

/**
 * Who signed in: enough to find the account again, nothing that grants access.
 *
 * @group Sign-in
 */
export interface AuthAccount {
  /** `<object id>.<tenant id>` of the account's home tenant. */
  readonly homeAccountId: string;
  /** GUID of the tenant the account signed in to. */
  readonly tenantId: string;
  /** The sign-in name, usually an e-mail address. */
  readonly username: string;
  /** The display name. */
  readonly name?: string;
}

/**
 * The user is signed in.
 *
 * @group Sign-in
 */
export interface SignedIn {
  readonly kind: "signed-in";
  readonly account: AuthAccount;
  /** Permissions of the token that came back. */
  readonly scopes: readonly string[];
}

/**
 * It did not work; the facts say how.
 *
 * @group Sign-in
 */
export interface SignInFailed {
  readonly kind: "failed";
  readonly failure: AuthFailureSignal;
}

/**
 * The answer will come to another page load or to a callback.
 *
 * @group Sign-in
 */
export interface LeavingPage {
  readonly kind: "leaving-page";
  /** Where the host must send the user; absent when the page is already on its way. */
  readonly authorizationUrl?: string;
}

/**
 * How a sign-in can end.
 *
 * @group Sign-in
 */
export type SignInOutcome = SignedIn | LeavingPage | SignInFailed;

/**
 * `cannot-tell`: looking needs a page of its own, and leaving the page was not allowed.
 *
 * @group Sign-in
 */
export type ProbeOutcome = SignInOutcome | { readonly kind: "cannot-tell" };

/**
 * `nothing-pending`: no sign-in of this connection waits for the given answer.
 *
 * @group Sign-in
 */
export type CompletionOutcome = SignedIn | SignInFailed | { readonly kind: "nothing-pending" };

/**
 * How a token request can end.
 *
 * @group Sign-in
 */
export type TokenOutcome = { readonly kind: "token"; readonly accessToken: string } | SignInFailed;

/**
 * How forgetting tokens can end.
 *
 * @group Sign-in
 */
export type SignOutOutcome = { readonly kind: "signed-out" } | SignInFailed;

/**
 * What came back to the redirect URI: its full URL, or the fields of a form post.
 *
 * @group Sign-in
 */
export type AuthCallback = string | Readonly<Record<string, string>>;

/**
 * What every request to sign in or to look names.
 *
 * @group Sign-in
 */
export interface AuthRequest {
  /** Which connection asks: an answer is only accepted for the connection that asked. */
  readonly binding: string;
  /** Permissions wanted, as scope names. */
  readonly scopes: readonly string[];
  /** The account known from an earlier sign-in. */
  readonly account?: AuthAccount;
  /** Sign-in name to suggest. */
  readonly loginHint?: string;
  /** Aborted when nobody waits for the outcome any more. */
  readonly signal?: AbortSignal;
}

/**
 * A sign-in with the user's help.
 *
 * @group Sign-in
 */
export interface SignInRequest extends AuthRequest {
  /** Domain of the user's organisation: skips the choice between work and personal accounts. */
  readonly domainHint?: string;
  /** Lets the user choose among accounts. */
  readonly selectAccount?: boolean;
  /** A claims challenge that must be met, as JSON text. */
  readonly claims?: string;
}

/**
 * A silent look.
 *
 * @group Sign-in
 */
export interface ProbeRequest extends AuthRequest {
  /** Whether the page may be left for a moment when there is no other way to look. */
  readonly mayLeavePage: boolean;
}

/**
 * The answer to a sign-in or look that left the page.
 *
 * @group Sign-in
 */
export interface CompletionRequest {
  readonly binding: string;
  /** Absent in a browser, where the adapter reads the page's own address. */
  readonly callback?: AuthCallback;
  readonly signal?: AbortSignal;
}

/**
 * A token without the user.
 *
 * @group Sign-in
 */
export interface AcquireTokenRequest {
  readonly scopes: readonly string[];
  readonly account: AuthAccount;
  readonly claims?: string;
  readonly forceRefresh?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The end of a connection.
 *
 * @group Sign-in
 */
export interface SignOutRequest {
  readonly account?: AuthAccount;
  readonly signal?: AbortSignal;
}

/**
 * The way to Microsoft Entra. Every method resolves to a closed outcome, a failure included; a rejection is a bug of
 * the adapter.
 *
 * @group Sign-in
 */
export interface AuthPort {
  /**
   * `automatic`: after a reload the adapter finds the answer by itself. `callback`: the host hands the callback to
   * `integration.complete`.
   */
  readonly completion: "automatic" | "callback";
  /**
   * Whether `signIn` leaves the page where it is. It is then called before anything is waited for, since a browser opens
   * a window only as a part of the user's click; otherwise once the record is written, for the page may be gone a moment
   * later.
   *
   * @defaultValue false
   */
  readonly keepsPage?: boolean;
  /** Signs in with the user's help. Never asks for consent that exists already. */
  signIn(request: SignInRequest): Promise<SignInOutcome>;
  /**
   * Whether this page load follows a sign-in or probe of this connection that left this very tab; undefined, or left
   * out, where that cannot be told. Tabs share a record, and only one of them is away.
   */
  isReturning?(binding: string): boolean | undefined;
  /** Picks up the answer to a sign-in or probe that left the page. */
  completeSignIn(request: CompletionRequest): Promise<CompletionOutcome>;
  /** Looks, without asking the user anything, whether a sign-in would succeed now. */
  probe(request: ProbeRequest): Promise<ProbeOutcome>;
  /** An access token from the cache or by refresh, without the user. */
  acquireToken(request: AcquireTokenRequest): Promise<TokenOutcome>;
  /** Forgets this connection's tokens. The user stays signed in to Microsoft. */
  signOut(request: SignOutRequest): Promise<SignOutOutcome>;
}
