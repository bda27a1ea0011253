import type { EpochMilliseconds } from "@consentra/protocol";
import type { AuthorizationRequest } from "../sign-in/authorization-request.ts";
import type { SignInSession } from "../sign-in/session.ts";

/** A code that waits to be redeemed, once. */
export interface AuthorizationCode {
  /** The opaque text the app gets. */
  readonly code: string;
  readonly request: AuthorizationRequest;
  readonly userId: string;
  readonly sessionId: string;
  /** How the person proved who they are in that session. */
  readonly amr: SignInSession["amr"];
  /** When the person proved who they are, which `auth_time` tells. */
  readonly authenticatedDateTime: EpochMilliseconds;
  readonly issuedDateTime: EpochMilliseconds;
  readonly expiresDateTime: EpochMilliseconds;
  readonly redeemed: boolean;
}

/** Codes live about ten minutes. See https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export const CODE_LIFETIME_MILLISECONDS = 600_000;
