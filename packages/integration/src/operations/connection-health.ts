import { given } from "../given.ts";
import { type GuidanceKey, type GuidanceStep, guidanceFor } from "../guidance.ts";
import type { IntegrationState, IntegrationStatus } from "../integration-state.ts";
import { type FailureSummary, summarizeFailure } from "./safe-ids.ts";

/**
 * How a connection is, as data for a dashboard or an alarm; it names nobody.
 *
 * - `healthy`: it works
 * - `degraded`: it works, and the latest attempt at it did not, or more was asked for and not granted
 * - `waiting`: for Microsoft's answer, the administrator's, or a better moment
 * - `attention`: somebody has to do something, see `who`
 * - `idle`: nobody has connected
 *
 * @group Connection
 */
export interface ConnectionHealth {
  readonly level: "healthy" | "degraded" | "waiting" | "attention" | "idle";
  readonly status: IntegrationStatus;
  /** Who most likely acts next, and what they do, as a key of the message catalogue; absent where nobody needs to. */
  readonly who?: GuidanceStep["who"];
  readonly next?: GuidanceKey;
  /** There was a connection, and it ended by itself. */
  readonly lost?: true;
  /** Milliseconds since the epoch: when the request for approval runs out, or trying again makes sense. */
  readonly expiresAt?: number;
  readonly retryAt?: number;
  readonly failure?: FailureSummary;
}

/**
 * Judges a connection's state for those who run the product.
 *
 * @param state - of the integration
 * @returns plain data
 * @example
 * ```ts run
 * import { connectionHealth } from "@consentra/integration/operations";
 *
 * const health = connectionHealth({ status: "disconnected", approvalPossible: false });
 * health; // => { level: "idle", status: "disconnected", who: "user", next: "user.connect" }
 * ```
 * @group Connection
 */
export function connectionHealth(state: IntegrationState): ConnectionHealth {
  const [step] = guidanceFor(state, { displayName: "", clientId: "" }).steps;
  const failure = "failure" in state ? state.failure : "lastFailure" in state ? state.lastFailure : undefined;
  const { lost } = state;
  return {
    level: levelOf(state),
    status: state.status,
    ...given({
      who: step?.who,
      next: step?.key,
      lost,
      expiresAt: state.status === "pending" ? state.expiresAt : undefined,
      retryAt: state.status === "failed" ? state.retryAt : undefined,
      failure: failure && summarizeFailure(failure),
    }),
  };
}

function levelOf(state: IntegrationState): ConnectionHealth["level"] {
  // What stood before goes on while more is asked for.
  if (state.standing) return "degraded";
  switch (state.status) {
    case "connected":
      return state.lastFailure ? "degraded" : "healthy";
    case "connecting":
    case "diagnosing":
      return "waiting";
    case "pending":
      return state.approved ? "attention" : "waiting";
    case "disconnected":
      return state.lost || state.notice ? "attention" : "idle";
    case "failed":
      return state.failure.kind === "transient" ? "waiting" : "attention";
    default:
      return "attention";
  }
}
