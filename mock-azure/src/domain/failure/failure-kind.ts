import type { OAuthErrorCode } from "@consentra/protocol";

/**
 * Where a refusal shows: on Microsoft's page, at the app's redirect URI, in the token endpoint's body, in discovery, or
 * in the sign-in log alone.
 *
 * @group Tenant
 */
export type FailureSurface = "page" | "redirect" | "token" | "discovery" | "log";

/**
 * Who can do something about it: the person by signing in again, an administrator, the app's developer, time, or nobody.
 *
 * @group Tenant
 */
export type FailureRemedy = "user" | "administrator" | "developer" | "time" | "nobody";

/** What is known of an AADSTS number. The wording is ours: Microsoft's is not a contract. `{…}` takes a value. */
export interface FailureKind {
  /** The usual OAuth error; a decision may name another for its surface. Null where it never leaves the page. */
  readonly error: OAuthErrorCode | null;
  readonly suberror?: string;
  readonly surfaces: readonly FailureSurface[];
  readonly fixableBy: readonly FailureRemedy[];
  readonly text: string;
  /** Where it is written; Microsoft's list when absent. What the list leaves out Microsoft's lookup may know. */
  readonly source?: string;
}
