import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import type { IntegrationContext } from "./integration-context.ts";
import type { CompletionOutcome, ProbeOutcome } from "./ports/auth-port.ts";
import { wantedScopes } from "./standing.ts";
import { uncoveredScopes } from "./uncovered-scopes.ts";
import {
  connected,
  consentMissing,
  disconnected,
  failedWith,
  looked,
  stillPending,
  type Verdict,
} from "./verdict.ts";

/** Every way a sign-in, a completion or a probe can end. */
export type AnyOutcome = ProbeOutcome | CompletionOutcome;

/**
 * Decides where an outcome leads. No other place knows what a failure means for the connection.
 *
 * @param context - what is known, above all what the attempt was for
 * @param outcome - what the adapter answered
 * @param now - milliseconds since the epoch
 * @returns the next status and its facts
 */
export function judgeOutcome(
  context: IntegrationContext,
  outcome: AnyOutcome,
  now: EpochMilliseconds,
): Verdict {
  switch (outcome.kind) {
    case "signed-in": {
      const missing = uncoveredScopes(wantedScopes(context), outcome.scopes);
      if (missing.length > 0) return judgeFailure(context, SCOPES_MISSING, now);
      const { request, purpose, settings } = context;
      if (purpose !== "look" || request === undefined || settings.reconnect === "automatic") {
        return connected(context, outcome);
      }
      const seen = looked(context, request, "approved", now);
      return { ...seen, facts: { ...seen.facts, account: outcome.account } };
    }
    case "leaving-page":
      return { next: "away", facts: { authorizationUrl: outcome.authorizationUrl, since: now } };
    case "nothing-pending":
      // A callback that answers nothing is somebody else's or an old one; the attempt goes on waiting.
      if (context.settings.completion === "callback") return { next: "away", facts: { callback: undefined } };
      return judgeFailure(context, NO_ANSWER, now);
    case "cannot-tell":
      return judgeFailure(context, NO_ANSWER, now);
    case "failed":
      return judgeFailure(context, context.settings.classify(outcome.failure), now);
    default:
      return assertNever(outcome);
  }
}

/**
 * Decides what an exception means: a bug of an adapter or of this package, never a wrong status.
 *
 * @param context - what is known
 * @param cause - what was thrown
 * @param now - milliseconds since the epoch
 * @returns `failed`, or still `pending` when only a look went wrong
 */
export function judgeException(context: IntegrationContext, cause: unknown, now: EpochMilliseconds): Verdict {
  const failure: ConnectionFailure = {
    ...UNEXPLAINED,
    kind: "unexpected",
    fixableBy: "developer",
    confidence: "reported",
    cause,
  };
  return context.purpose === "look"
    ? judgeFailure(context, failure, now)
    : failedWith("failed", failure, now);
}

/** The user gave up, or nobody came back in time. */
export function judgeGivingUp(
  context: IntegrationContext,
  notice: "cancelled" | "noAnswer",
  now: EpochMilliseconds,
): Verdict {
  return context.request ? stillPending(undefined, now) : disconnected(notice, true);
}

/** What a failure means depends on what the attempt was for, and on whether a request waits for an answer. */
function judgeFailure(
  context: IntegrationContext,
  failure: ConnectionFailure,
  now: EpochMilliseconds,
): Verdict {
  const { purpose, exit } = context;
  const { kind } = failure;
  const isAsked = kind === "approvalRequired" || kind === "declined";
  // Who is asked for consent after an approval was seen learns that it was taken back: no request waits any more.
  const isWithdrawn = context.request?.approved && isAsked;
  const request = isWithdrawn ? undefined : context.request;
  if (kind === "blocked") return failedWith(kind, failure, now);
  if (purpose === "look" && !isWithdrawn) {
    if (!request) return disconnected("noAnswer", true);
    return kind === "approvalRequired"
      ? looked(context, request, "notYet", now)
      : looked(context, request, "inconclusive", now, failure);
  }
  if (kind === "misconfigured") return failedWith("failed", failure, now);
  if (purpose === "diagnose" && !isAsked) {
    // Nothing learned: what the attempt itself ended in still stands.
    return request ? stillPending(context.failure, now) : disconnected(exit ?? "noAnswer", true);
  }
  switch (kind) {
    case "cancelled":
    case "noAnswer":
      // Leaving an approval page looks the same; only a silent look can tell.
      return {
        next: "diagnosing",
        facts: { purpose: "diagnose", exit: kind, failure, since: now, authorizationUrl: undefined },
      };
    case "unexpected":
      return failedWith("failed", failure, now);
    default:
  }
  // What is left says nothing about the administrator's answer, so a request that was sent stays sent.
  if (request) return stillPending(failure, now);
  switch (kind) {
    case "declined":
    case "popupBlocked":
      return disconnected(kind, false);
    default:
      return failedWith(kind === "transient" ? "failed" : kind, failure, now);
  }
}

const UNEXPLAINED = { confidence: "inferred", support: { aadsts: [] } } as const;

const NO_ANSWER: ConnectionFailure = { kind: "noAnswer", fixableBy: "user", ...UNEXPLAINED };

/** The sign-in worked, and the token does not carry what the calendar needs. */
const SCOPES_MISSING = consentMissing({ code: "scopes_missing", aadsts: [] });
