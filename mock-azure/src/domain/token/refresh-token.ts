import type { EpochMilliseconds } from "@consentra/protocol";
import type { RedirectPlatform } from "../directory/application.ts";
import type { SignInSession } from "../sign-in/session.ts";

/** A refresh token: bound to a person and a client, not to a resource. */
export interface RefreshToken {
  /** The opaque text the app gets. */
  readonly token: string;
  readonly appId: string;
  readonly userId: string;
  readonly sessionId: string;
  /** How the person proved who they are; a refresh token outlives the browser's session. */
  readonly amr: SignInSession["amr"];
  readonly platform: RedirectPlatform;
  readonly issuedDateTime: EpochMilliseconds;
  readonly expiresDateTime: EpochMilliseconds;
}

/** Lifetimes by platform: a single-page application's token is fixed to 24 hours, others roll over 90 days. */
export const REFRESH_TOKEN_LIFETIME_MILLISECONDS: Readonly<Record<RedirectPlatform, number>> = {
  spa: 86_400_000,
  web: 90 * 86_400_000,
  publicClient: 90 * 86_400_000,
};
