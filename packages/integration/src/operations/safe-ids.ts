import type { ConnectionFailure, SupportIds } from "../connection-failure.ts";
import { FAILURE_KINDS } from "../failure-kinds.ts";
import { given } from "../given.ts";

/**
 * A failure as far as it names nobody: no claims, no cause, no text of Microsoft's.
 *
 * @group Failures
 */
export interface FailureSummary {
  readonly kind: ConnectionFailure["kind"];
  /** What the failure's own field says: its `reason`, `problem` or `requestPath`. */
  readonly detail?: string;
  readonly confidence: "reported" | "inferred";
  readonly fixableBy: ConnectionFailure["fixableBy"];
  readonly support: SupportIds;
}

/** A word, a number or an id; what looks otherwise may be a text, which may name people. */
const plain = (value: string | undefined, pattern = /^[\w.-]{1,64}$/) =>
  value !== undefined && pattern.test(value) ? value : undefined;

/** @returns the ids of a failure, of each only what looks like one */
export function safeIds(facts: SupportIds): SupportIds {
  const ids = {
    code: plain(facts.code),
    subError: plain(facts.subError),
    correlationId: plain(facts.correlationId),
    traceId: plain(facts.traceId),
    timestamp: plain(facts.timestamp, /^[\d:TZ. -]{1,40}$/),
  };
  return { ...given(ids), aadsts: facts.aadsts.filter(Number.isInteger) };
}

export function summarizeFailure(failure: ConnectionFailure): FailureSummary {
  const { kind, confidence, fixableBy } = failure;
  const [, field = ""] = FAILURE_KINDS[kind];
  const detail = (failure as unknown as Readonly<Record<string, string | undefined>>)[field];
  return { kind, confidence, fixableBy, support: safeIds(failure.support), ...given({ detail }) };
}
