import type { OAuthErrorCode } from "@consentra/protocol";
import { type AadstsNumber, aadstsNumbers, failureKind, isAadstsNumber } from "./catalogue.ts";
import { CODES_PAGE } from "./codes-page.ts";
import type { FailureRemedy, FailureSurface } from "./failure-kind.ts";
import { PRODUCED_FAILURES } from "./produced-failures.ts";

/**
 * What is known of an AADSTS number.
 *
 * @group Tenant
 */
export interface FailureExplanation {
  readonly aadsts: number;
  /** The usual OAuth error; null where it never leaves Microsoft's page. */
  readonly error: OAuthErrorCode | null;
  readonly suberror: string | null;
  readonly surfaces: readonly FailureSurface[];
  readonly fixableBy: readonly FailureRemedy[];
  /** What it means, in our words; `{…}` stands for a value of the case. */
  readonly meaning: string;
  /** Whether a rule of the mock tenant produces it. */
  readonly produced: boolean;
  /** The page or report that tells of it. */
  readonly source: string;
}

function explain(aadsts: AadstsNumber): FailureExplanation {
  const { error, suberror = null, surfaces, fixableBy, text, source = CODES_PAGE } = failureKind(aadsts);
  const produced = PRODUCED_FAILURES.some((number) => number === aadsts);
  return { aadsts, error, suberror, surfaces, fixableBy, meaning: text, produced, source };
}

/**
 * Explains an AADSTS number: what it means, where it shows, and who can do something about it.
 *
 * @param number - for example `90094`, `"AADSTS90094"` or a whole error description
 * @returns what is known of it, or `undefined` when the catalogue does not have it
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @example
 * ```ts run
 * import { explainFailure } from "@consentra/mock-azure";
 *
 * explainFailure("AADSTS65001: The user or administrator has not consented.")?.fixableBy; // => ["user", "administrator"]
 * explainFailure(1); // => undefined
 * ```
 * @group Tenant
 */
export function explainFailure(number: number | string): FailureExplanation | undefined {
  const aadsts = typeof number === "number" ? number : Number(/\d+/.exec(number)?.[0]);
  return isAadstsNumber(aadsts) ? explain(aadsts) : undefined;
}

/**
 * The whole catalogue, by number.
 *
 * @example
 * ```ts run
 * import { explainEveryFailure } from "@consentra/mock-azure";
 *
 * const forAdministrators = explainEveryFailure().filter(({ fixableBy }) => fixableBy.includes("administrator"));
 * forAdministrators.some(({ aadsts }) => aadsts === 90094); // => true
 * ```
 * @group Tenant
 */
export function explainEveryFailure(): readonly FailureExplanation[] {
  return aadstsNumbers().map(explain);
}
