/**
 * Where the user can ask for approval: in Microsoft's own page, only by writing to the administrator, or not known.
 *
 * @group Failures
 */
export type RequestPath = "in-page" | "administrator" | "unknown";

/**
 * Ids and numbers for support; no text, no names of people.
 *
 * @group Failures
 */
export interface SupportIds {
  /** OAuth error word or client library code. */
  readonly code?: string;
  readonly subError?: string;
  /** AADSTS numbers. */
  readonly aadsts: readonly number[];
  /** Names the request: of the sign-in, or the `client-request-id` of Microsoft Graph. */
  readonly correlationId?: string;
  /** Names the answer: the trace id of the sign-in, or the `request-id` of Microsoft Graph. */
  readonly traceId?: string;
  /** When Microsoft answered, as it wrote it. */
  readonly timestamp?: string;
}

/**
 * The judgement itself: one row of the failure table ends in one of these.
 *
 * @group Failures
 */
export type FailureVerdict =
  /** The user turned back, or left an approval page: Microsoft reports both alike. */
  | { readonly kind: "cancelled"; readonly fixableBy: "user" }
  /** The user was asked for consent and said no. */
  | { readonly kind: "declined"; readonly fixableBy: "user" }
  /** The browser did not open the sign-in window. */
  | { readonly kind: "popupBlocked"; readonly fixableBy: "user" }
  /** No answer came: window closed, or a page of Microsoft's that leads nowhere. */
  | { readonly kind: "noAnswer"; readonly fixableBy: "user" }
  /** The organisation wants an administrator's approval. */
  | {
      readonly kind: "approvalRequired";
      readonly fixableBy: "administrator";
      readonly requestPath: RequestPath;
      /** Microsoft takes the application for risky: an administrator sees a warning before consenting. */
      readonly risky?: true;
    }
  /** Only an administrator can let this user in. */
  | { readonly kind: "blocked"; readonly fixableBy: "administrator"; readonly reason: BlockedReason }
  /** The user must sign in again. */
  | {
      readonly kind: "reauthenticationRequired";
      readonly fixableBy: "user";
      readonly reason: ReauthenticationReason;
    }
  /** It may work later as it is. */
  | { readonly kind: "transient"; readonly fixableBy: "nobody" }
  /** The application's registration or code is wrong. */
  | {
      readonly kind: "misconfigured";
      readonly fixableBy: "developer";
      readonly problem: ConfigurationProblem;
    }
  /** Nothing known; the cause says more. */
  | { readonly kind: "unexpected"; readonly fixableBy: "developer" };

/**
 * Why only an administrator can help.
 *
 * - `appDisabled`: the application is disabled in this organisation
 * - `notAssigned`: the user is not assigned to it
 * - `policy`: a policy forbids the sign-in, or the device
 * - `account`: the account is unknown or disabled in this organisation
 * - `service`: the organisation has not got the service behind the permissions, or has switched it off
 * - `mailbox`: the account has no mailbox, and so no calendar, in the cloud
 *
 * @group Failures
 */
export type BlockedReason = "appDisabled" | "notAssigned" | "policy" | "account" | "service" | "mailbox";

/**
 * Why the user must sign in again.
 *
 * - `revoked`: the password was changed, or an administrator or the user ended all sessions
 * - `password`: the password has run out, must be changed or was wrong
 * - `multiFactor`: a second factor is asked for, or must be set up
 * - `device`: the device must prove itself, or another check outside of Microsoft Entra must be passed
 * - `expired`: the last sign-in is too long ago
 * - `signedOut`: no session with Microsoft, or one of another account
 * - `token`: Microsoft Graph did not accept the token
 * - `unknown`: nothing said why
 *
 * @group Failures
 */
export type ReauthenticationReason =
  | "revoked"
  | "password"
  | "multiFactor"
  | "device"
  | "expired"
  | "signedOut"
  | "token"
  | "unknown";

/**
 * What the developer has to put right.
 *
 * @group Failures
 */
export type ConfigurationProblem =
  | "redirectUri"
  | "application"
  | "credential"
  | "permissions"
  | "platform"
  | "tenant"
  | "redirectPage"
  | "request";

/**
 * What comes with every judgement.
 *
 * @group Failures
 */
export interface FailureFacts {
  /** `reported`: Microsoft said so. `inferred`: concluded from signs that allow other readings. */
  readonly confidence: "reported" | "inferred";
  readonly support: SupportIds;
  /** A claims challenge that the next sign-in must meet, as JSON text. */
  readonly claims?: string;
  /** Seconds until asking again makes sense. */
  readonly retryAfterSeconds?: number;
  /** What was thrown, when it was no answer of Microsoft's. */
  readonly cause?: unknown;
}

/**
 * Why a connection could not be made or kept: a closed union on `kind`, with who can change it.
 *
 * @group Failures
 */
export type ConnectionFailure = FailureVerdict & FailureFacts;

/**
 * No token was asked for, because the integration is not connected.
 *
 * @group Failures
 */
export interface NotConnected {
  readonly kind: "notConnected";
  readonly fixableBy: "user";
  /** The status the integration was in. */
  readonly status: string;
}
