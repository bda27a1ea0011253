import type { EpochMilliseconds } from "@consentra/protocol";
import type {
  BlockedReason,
  ConnectionFailure,
  ReauthenticationReason,
  RequestPath,
} from "./connection-failure.ts";
import type { AuthAccount } from "./ports/auth-port.ts";

/**
 * Why the integration is disconnected although someone tried to connect.
 *
 * - `cancelled`: the user turned back
 * - `declined`: the user was asked for consent and said no
 * - `noAnswer`: nothing came back from Microsoft's page
 * - `popupBlocked`: the browser did not open the sign-in window
 * - `tryAgain`: the trouble of the last attempt may be over
 *
 * @group Connection
 */
export type DisconnectedNotice = "cancelled" | "declined" | "noAnswer" | "popupBlocked" | "tryAgain";

/**
 * There is no connection.
 *
 * @group Connection
 */
export interface DisconnectedState {
  readonly status: "disconnected";
  /** Absent when nothing was tried, or the user disconnected. */
  readonly notice?: DisconnectedNotice;
  /**
   * The attempt ended in a way that also leaving Microsoft's approval page does: ask whether a request was sent, and
   * call `requestSent()` if so.
   */
  readonly approvalPossible: boolean;
  /** The stored record is still being read; `integration.ready` tells when the state is known. */
  readonly restoring?: true;
}

/**
 * An interactive sign-in is under way.
 *
 * @group Connection
 */
export interface ConnectingState {
  readonly status: "connecting";
  /** Where the host must send the user now, when the page does not go there by itself. */
  readonly authorizationUrl?: string;
}

/**
 * The attempt gave no clear reason; a silent look finds out.
 *
 * @group Connection
 */
export interface DiagnosingState {
  readonly status: "diagnosing";
  /** Where the host must send the user for a moment; Microsoft answers at once, without a page. */
  readonly authorizationUrl?: string;
}

/**
 * The organisation wants an administrator's approval.
 *
 * @group Connection
 */
export interface ApprovalRequiredState {
  readonly status: "approvalRequired";
  readonly requestPath: RequestPath;
  /** `inferred`: consent is missing, and nothing says that the user could not give it. */
  readonly confidence: "reported" | "inferred";
  readonly failure: ConnectionFailure;
}

/**
 * A request was sent; the administrator has not answered, or has approved and the user has not connected yet.
 *
 * @group Connection
 */
export interface PendingState {
  readonly status: "pending";
  readonly requestedAt: EpochMilliseconds;
  readonly expiresAt: EpochMilliseconds;
  /** Approval was seen; the user can connect now. */
  readonly approved: boolean;
  /** `inferred` while only the user's word stands for the request; `reported` once approval was seen. */
  readonly confidence: "reported" | "inferred";
  readonly lastLook?: ApprovalLook;
  /** What the latest attempt or look ended in, when it was not success. */
  readonly lastFailure?: ConnectionFailure;
}

/**
 * The latest look for approval.
 *
 * @group Approval
 */
export interface ApprovalLook {
  readonly at: EpochMilliseconds;
  /** `inconclusive`: the look could not tell, for example without a Microsoft session. */
  readonly result: "notYet" | "inconclusive" | "approved";
}

/**
 * The calendar can be used.
 *
 * @group Connection
 */
export interface ConnectedState {
  readonly status: "connected";
  readonly account: AuthAccount;
  /** Permissions granted, as Microsoft reported them. */
  readonly scopes: readonly string[];
  /** How asking for more permissions ended, when it was not success; the connection is as it was. */
  readonly notice?: DisconnectedNotice;
  /** As in {@link DisconnectedState}, for the permissions that were asked for in addition. */
  readonly approvalPossible?: true;
  readonly lastFailure?: ConnectionFailure;
}

/**
 * The host was told that the administrator said no; asking again is possible.
 *
 * @group Connection
 */
export interface DeniedState {
  readonly status: "denied";
  readonly requestedAt?: EpochMilliseconds;
}

/**
 * Nobody answered the request in time; asking again is possible.
 *
 * @group Connection
 */
export interface ExpiredState {
  readonly status: "expired";
  readonly requestedAt?: EpochMilliseconds;
  readonly expiredAt?: EpochMilliseconds;
}

/**
 * Only an administrator can let this user or application in.
 *
 * @group Connection
 */
export interface BlockedState {
  readonly status: "blocked";
  readonly reason: BlockedReason;
  readonly failure: ConnectionFailure;
}

/**
 * The user must sign in again.
 *
 * @group Connection
 */
export interface ReauthenticationRequiredState {
  readonly status: "reauthenticationRequired";
  readonly reason: ReauthenticationReason;
  readonly failure: ConnectionFailure;
}

/**
 * Something went wrong that the user cannot put right.
 *
 * @group Connection
 */
export interface FailedState {
  readonly status: "failed";
  readonly failure: ConnectionFailure;
  /** When it is worth trying again; the state then becomes `disconnected` with the notice `tryAgain`. */
  readonly retryAt?: EpochMilliseconds;
}

/**
 * Where the connection stands: a union on `status`, plain data, one object until something changes.
 *
 * @group Connection
 */
export type IntegrationState = (
  | DisconnectedState
  | ConnectingState
  | DiagnosingState
  | ApprovalRequiredState
  | PendingState
  | ConnectedState
  | DeniedState
  | ExpiredState
  | BlockedState
  | ReauthenticationRequiredState
  | FailedState
) & {
  /** The account of the latest successful sign-in, if any. */
  readonly account?: AuthAccount;
  /**
   * A connection made before still stands while more permissions are asked for: `tokens` go on with those it has, and
   * `cancel()` returns to it.
   */
  readonly standing?: true;
  /** There was a connection, and it ended by itself: say what was lost, not only what to do. */
  readonly lost?: true;
};

/**
 * The words a user interface switches on.
 *
 * @group Connection
 */
export type IntegrationStatus = IntegrationState["status"];
