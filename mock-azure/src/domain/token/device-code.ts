import type { EpochMilliseconds } from "@consentra/protocol";
import type { AuthorizationRequest, RedirectTarget } from "../sign-in/authorization-request.ts";
import type { SignInSession } from "../sign-in/session.ts";

/** How far a device sign-in has come. */
export type DeviceAnswer =
  | { readonly kind: "pending" | "declined" | "redeemed" }
  | {
      readonly kind: "signed-in";
      readonly userId: string;
      readonly sessionId: string;
      readonly amr: SignInSession["amr"];
      readonly signedInDateTime: EpochMilliseconds;
    };

/** A device that waits for a person to sign in elsewhere. See RFC 8628. */
export interface DeviceCode {
  /** The opaque text that the device polls with. */
  readonly deviceCode: string;
  /** What the person types. */
  readonly userCode: string;
  readonly request: AuthorizationRequest;
  readonly issuedDateTime: EpochMilliseconds;
  readonly expiresDateTime: EpochMilliseconds;
  readonly answer: DeviceAnswer;
}

/** A quarter of an hour. See https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
export const DEVICE_CODE_LIFETIME_SECONDS = 900;

/** Seconds between two polls. */
export const DEVICE_CODE_INTERVAL_SECONDS = 5;

/** A device has no address that a browser could be sent to; the answer waits for its next poll. */
export const NO_REDIRECT: RedirectTarget = { redirectUri: "", responseMode: "query", state: undefined };
