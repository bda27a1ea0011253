/**
 * How hard it was tried.
 *
 * @group Failures
 */
export interface Effort {
  /** How many times the request was sent, this one included; 1 for an answer that was read by itself. */
  readonly attempts: number;
  /** Milliseconds from the first of them to this failure, waits included; 0 for an answer that was read by itself. */
  readonly elapsed: number;
}

/**
 * What Microsoft Graph said when it refused.
 *
 * @see https://learn.microsoft.com/graph/errors
 * @group Failures
 */
export interface ServiceAnswer extends Effort {
  /** HTTP status. */
  readonly status: number;
  /** The service's own code, for example `ErrorItemNotFound`; empty when the body carried none. */
  readonly code: string;
  /** The service's own text, for logs; empty when the body carried none. Never decide by it. */
  readonly message: string;
  /** Names the answer; Microsoft's support asks for it. */
  readonly requestId?: string;
  /** Names the request, as the client sent it. */
  readonly clientRequestId?: string;
  /** Seconds to wait before asking again, where the service said so. Browsers usually hide it. */
  readonly retryAfter?: number;
}

/**
 * A refusal that `kind` says everything about.
 *
 * @group Failures
 */
export interface PlainRefusal extends ServiceAnswer {
  /**
   * - `invalidRequest`: the request was understood and is wrong; sending it again does not help
   * - `notFound`: no such event or calendar in this mailbox; ids of shared events need their `calendarId`
   * - `mailboxMissing`: the user has no mailbox in the cloud (no licence, a guest, on-premises, not ready yet)
   * - `conflict`: the name or the transaction id is already taken
   * - `preconditionFailed`: somebody else wrote first; read again, then change
   * - `gone`: a stored position is no longer known to the service
   * - `quotaExceeded`: the mailbox is full
   * - `throttled`: too many requests, also after waiting and trying again
   * - `unavailable`: the service failed, also after trying again where that is safe
   */
  readonly kind:
    | "invalidRequest"
    | "notFound"
    | "mailboxMissing"
    | "conflict"
    | "preconditionFailed"
    | "gone"
    | "quotaExceeded"
    | "throttled"
    | "unavailable";
}

/**
 * The token was refused, also after one refresh: the user has to sign in again.
 *
 * @group Failures
 */
export interface UnauthorizedFailure extends ServiceAnswer {
  readonly kind: "unauthorized";
  /** A claims request as JSON text that the sign-in must carry, where the service asked for one. */
  readonly claims?: string;
}

/**
 * The token is good, but does not allow this.
 *
 * @group Failures
 */
export interface ForbiddenFailure extends ServiceAnswer {
  readonly kind: "forbidden";
  /**
   * - `consent`: the app was not granted the permission; ask for consent
   * - `consentOrSharing`: that, or the calendar's owner does not share enough; the service does not tell them apart
   * - `unknown`: another rule of the organisation
   */
  readonly reason: "consent" | "consentOrSharing" | "unknown";
}

/**
 * No answer came: offline, blocked, or the connection broke, also after trying again.
 *
 * @group Failures
 */
export interface NetworkFailure extends Effort {
  readonly kind: "network";
}

/**
 * The service answered with success, but with something this client refuses to go on with.
 *
 * @group Failures
 */
export interface BadResponseFailure {
  readonly kind: "badResponse";
  /**
   * - `notJson`: a body that is no JSON, such as a proxy's page
   * - `unexpectedShape`: JSON, but not the resource that was asked for
   * - `foreignLink`: the next page lies outside the service that was asked; the token is not sent there
   * - `repeatedLink`: the next page is one that was already read
   * - `endlessLinks`: page after page with nothing new on it, or more pages than any calendar has
   * - `undecipherable`: encrypted content that was changed on the way, or is for another key
   */
  readonly problem:
    | "notJson"
    | "unexpectedShape"
    | "foreignLink"
    | "repeatedLink"
    | "endlessLinks"
    | "undecipherable";
  readonly requestId?: string;
}

/**
 * The caller asked for something that cannot be right; nothing was sent.
 *
 * @group Failures
 */
export interface InvalidInputFailure {
  readonly kind: "invalidInput";
  /** Which input, for example `event.start.dateTime`. */
  readonly field: string;
  /** What it was. */
  readonly value: unknown;
}

/**
 * Why a call failed; closed, so a `switch` on `kind` can be complete.
 *
 * @group Failures
 */
export type GraphFailure =
  | PlainRefusal
  | UnauthorizedFailure
  | ForbiddenFailure
  | NetworkFailure
  | BadResponseFailure
  | InvalidInputFailure;
