import type { ConnectionFailure } from "./connection-failure.ts";
import { type FailureRow, type FailureTable, failureTable } from "./failure-table.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

/**
 * Judges the facts of a failure: the first row of the table that fits decides. Total: what no row knows is
 * `unexpected`, with its cause.
 *
 * @param signal - the facts, as an adapter copied them
 * @param table - the rules
 * @defaultValue table {@link failureTable}
 * @returns the judgement, with the ids support asks for
 * @example
 * ```ts run
 * import { classifyFailure } from "@consentra/integration";
 *
 * const failure = classifyFailure({ source: "callback", code: "access_denied", aadsts: [90094] });
 * failure.kind; // => "approvalRequired"
 * failure.fixableBy; // => "administrator"
 * ```
 * @group Failures
 */
export function classifyFailure(
  signal: AuthFailureSignal,
  table: FailureTable = failureTable,
): ConnectionFailure {
  const row = table.rows.find((candidate) => matches(candidate.when, signal));
  return {
    ...(row?.verdict ?? { kind: "unexpected", fixableBy: "developer" }),
    confidence: row?.confidence ?? "reported",
    support: {
      ...(signal.code !== "" && { code: signal.code }),
      ...(signal.subError !== undefined && { subError: signal.subError }),
      aadsts: signal.aadsts,
      ...(signal.correlationId !== undefined && { correlationId: signal.correlationId }),
      ...(signal.traceId !== undefined && { traceId: signal.traceId }),
      ...(signal.timestamp !== undefined && { timestamp: signal.timestamp }),
    },
    ...(signal.claims !== undefined && { claims: signal.claims }),
    ...(signal.retryAfterSeconds !== undefined && { retryAfterSeconds: signal.retryAfterSeconds }),
    ...(signal.cause !== undefined && { cause: signal.cause }),
  };
}

function matches(when: FailureRow["when"], signal: AuthFailureSignal): boolean {
  return (
    (when.source === undefined || when.source.includes(signal.source)) &&
    (when.aadsts === undefined || signal.aadsts.some((number) => when.aadsts?.includes(number))) &&
    (when.code === undefined || when.code.includes(signal.code)) &&
    (when.subError === undefined || when.subError.includes(signal.subError ?? "")) &&
    (when.errorSubcode === undefined || when.errorSubcode === signal.errorSubcode) &&
    (when.status === undefined || when.status.includes(signal.status ?? 0)) &&
    (when.unnumbered === undefined || when.unnumbered === (signal.aadsts.length === 0))
  );
}
