import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import type { ApprovalLook, DisconnectedNotice, IntegrationStatus } from "./integration-state.ts";
import type { AuthAccount } from "./ports/auth-port.ts";

/**
 * A request for approval, as the user told of it.
 *
 * @group Approval
 */
export interface ApprovalRequest {
  readonly requestedAt: EpochMilliseconds;
  readonly expiresAt: EpochMilliseconds;
  /** A look saw that the administrator approved. */
  readonly approved: boolean;
  readonly lastLook?: ApprovalLook;
}

/**
 * What the user was sent to Microsoft for: to sign in, to find out what happened, or to look for approval.
 *
 * @group Persistence
 */
export type Purpose = "connect" | "diagnose" | "look";

/**
 * The sign of an attempt whose answer may come to another page load.
 *
 * @group Persistence
 */
export interface Away {
  readonly purpose: Purpose;
  readonly since: EpochMilliseconds;
  /** How the attempt that is being diagnosed ended. */
  readonly exit?: "cancelled" | "noAnswer";
}

/**
 * Every status but those that only last while something is under way.
 *
 * @group Persistence
 */
export type RestingStatus = Exclude<IntegrationStatus, "connecting" | "diagnosing">;

/** Every {@link RestingStatus}, by how much would be lost with it: from a connection to nothing. */
export const RESTING_STATUSES =
  "connected blocked denied pending expired approvalRequired reauthenticationRequired failed disconnected";

/**
 * What is kept of a connection over reloads: facts, never a token and never the justification of a request.
 *
 * @group Persistence
 */
export interface IntegrationRecord {
  readonly version: 1;
  /** The application the facts belong to; another application's record is not read. */
  readonly clientId: string;
  readonly status: RestingStatus;
  readonly account?: AuthAccount;
  /** Permissions granted at the latest sign-in. */
  readonly scopes?: readonly string[];
  /** Permissions asked for beyond the integration's own. */
  readonly extra?: readonly string[];
  /** A connection stands although the status is another: more permissions are being asked for. */
  readonly standing?: true;
  /** The connection stood and does not any more. */
  readonly lost?: true;
  readonly notice?: DisconnectedNotice;
  readonly approvalPossible?: boolean;
  readonly request?: ApprovalRequest;
  /** Without its cause. */
  readonly failure?: ConnectionFailure;
  readonly retryAt?: EpochMilliseconds;
  readonly away?: Away;
}

/**
 * Writes a record as the text that is stored.
 *
 * @param record - the facts
 * @returns JSON text, the same for the same facts
 */
export const formatRecord: (record: IntegrationRecord) => string = withoutCause;

/** Facts as JSON text; what was thrown somewhere is for logs, and belongs neither into storage nor on a page. */
export function withoutCause(facts: object): string {
  return JSON.stringify(facts, (key, value: unknown) => (key === "cause" ? undefined : value));
}
