import type { ConnectionFailure, SupportIds } from "./connection-failure.ts";
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
  const {
    source,
    errorSubcode,
    status,
    code,
    subError,
    aadsts,
    correlationId,
    traceId,
    timestamp,
    ...facts
  } = signal;
  const ids = { code: code || undefined, subError, aadsts, correlationId, traceId, timestamp };
  return {
    ...(row?.verdict ?? { kind: "unexpected", fixableBy: "developer" }),
    confidence: row?.confidence ?? "reported",
    support: JSON.parse(JSON.stringify(ids)) as SupportIds,
    ...facts,
  };
}

/** Every condition names what may be, one or several, and must meet what is. */
function matches(when: FailureRow["when"], signal: AuthFailureSignal): boolean {
  const facts: Readonly<Record<string, unknown>> = { ...signal, unnumbered: signal.aadsts.length === 0 };
  return Object.entries(when).every(([name, accepted]) => {
    const present = [facts[name]].flat();
    return [accepted].flat().some((one) => present.includes(one));
  });
}
