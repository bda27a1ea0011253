import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure, SupportIds } from "./connection-failure.ts";
import type { IntegrationContext, IntegrationFacts, Next } from "./integration-context.ts";
import type { ApprovalRequest } from "./integration-record.ts";
import type { ApprovalLook, DisconnectedNotice } from "./integration-state.ts";
import type { SignedIn } from "./ports/auth-port.ts";

/** Where an outcome leads, and what is known from then on. */
export interface Verdict {
  readonly next: Next;
  readonly facts: Partial<IntegrationFacts>;
}

/** Facts of an attempt that is over. */
export const SETTLED = {
  failure: undefined,
  notice: undefined,
  exit: undefined,
  authorizationUrl: undefined,
} as const;

/** Seconds to wait when a service in trouble does not say how long; Microsoft's libraries wait as long. */
const DEFAULT_RETRY_SECONDS = 60;

/** The connection stands. */
export function connected(context: IntegrationContext, outcome: SignedIn): Verdict {
  return {
    next: "connected",
    facts: {
      ...SETTLED,
      account: outcome.account,
      scopes: outcome.scopes,
      standing: true,
      lost: false,
      request: undefined,
      approvalPossible: false,
      retryAt: undefined,
      connection: context.connection + 1,
    },
  };
}

/** No connection, and a notice why. */
export function disconnected(notice: DisconnectedNotice, approvalPossible: boolean): Verdict {
  return {
    next: "disconnected",
    facts: { ...SETTLED, notice, approvalPossible, retryAt: undefined, request: undefined },
  };
}

/** Consent is not there; nothing says whether the user could give it. */
export function consentMissing(support: SupportIds): ConnectionFailure {
  return {
    kind: "approvalRequired",
    fixableBy: "administrator",
    requestPath: "unknown",
    confidence: "inferred",
    support,
  };
}

/** Stays with a failure that only somebody else, or a later time, can change. */
export function failedWith(
  next: "approvalRequired" | "blocked" | "reauthenticationRequired" | "failed",
  failure: ConnectionFailure,
  now: EpochMilliseconds,
): Verdict {
  const facts = { ...SETTLED, failure, retryAt: retryTime(failure, now), approvalPossible: false };
  // An attempt that failed changes nothing about a request that was sent before.
  if (next === "failed") return { next, facts };
  // Blocking, like refusing one user, is the administrator's answer to the request, and ends what stood.
  return { next, facts: { ...facts, request: undefined, ...(next === "blocked" && { standing: false }) } };
}

/** Goes on waiting for the administrator; the request is as it was. */
export function stillPending(failure: ConnectionFailure | undefined, now: EpochMilliseconds): Verdict {
  return { next: "pending", facts: { ...SETTLED, failure, retryAt: retryTime(failure, now) } };
}

/** Goes on waiting, after a look. */
export function looked(
  context: IntegrationContext,
  request: ApprovalRequest,
  result: ApprovalLook["result"],
  now: EpochMilliseconds,
  failure?: ConnectionFailure,
): Verdict {
  const pending = stillPending(failure, now);
  // An approval that was seen once stays seen: a later look without a session knows less, not more.
  const approved = result === "approved" || (result === "inconclusive" && request.approved);
  return {
    ...pending,
    facts: {
      ...pending.facts,
      request: { ...request, approved, lastLook: { at: now, result } },
      looks: context.looks + 1,
    },
  };
}

/** When trouble that passes may have passed. */
function retryTime(
  failure: ConnectionFailure | undefined,
  now: EpochMilliseconds,
): EpochMilliseconds | undefined {
  return failure?.kind === "transient"
    ? ((now + (failure.retryAfterSeconds ?? DEFAULT_RETRY_SECONDS) * 1000) as EpochMilliseconds)
    : undefined;
}
