import type { EntraFailure } from "../entra-failure.ts";

/** Claims to be signed. */
export type ClaimSet = Readonly<Record<string, unknown>>;

/** How a token request ends. */
export type TokenOutcome = {
  /** The origin whose pages may read the answer; only single-page applications get one. */
  readonly corsOrigin: string | undefined;
} & (
  | {
      readonly kind: "tokens";
      readonly accessToken: ClaimSet;
      readonly idToken: ClaimSet | undefined;
      readonly refreshToken: string | undefined;
      /** Seconds until the refresh token ends, where the client may know. */
      readonly refreshTokenExpiresIn: number | undefined;
      /** Absent for an application's own token. */
      readonly scope: string | undefined;
      /** Seconds. */
      readonly expiresIn: number;
      /** Seconds after which the client had better ask again, for tokens that live long. */
      readonly refreshIn: number | undefined;
      readonly clientInfo: { readonly uid: string; readonly utid: string } | undefined;
    }
  | { readonly kind: "refused"; readonly failure: EntraFailure; readonly claims: string | undefined }
  | { readonly kind: "not-emulated"; readonly what: string }
);
