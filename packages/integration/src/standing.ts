import type { IntegrationContext, Next } from "./integration-context.ts";
import { uncoveredScopes } from "./uncovered-scopes.ts";
import type { Verdict } from "./verdict.ts";

/** What an attempt or a look asks for: the integration's own permissions, and what `connect({ scopes })` added. */
export function wantedScopes({ settings, extra }: IntegrationContext): readonly string[] {
  return settings.scopes.concat(extra);
}

const ENDS_OF_AN_ATTEMPT: readonly Next[] = ["disconnected", "failed", "reauthenticationRequired"];

/**
 * Leads an attempt to get more permissions, when it fails, back to the connection that stands, which then says how the
 * attempt ended.
 *
 * @param context - what is known once the verdict's facts are
 * @param verdict - where the attempt would lead without a connection
 * @returns where it leads
 */
export function keepStanding(context: IntegrationContext, verdict: Verdict): Verdict {
  if (!context.standing || !ENDS_OF_AN_ATTEMPT.includes(verdict.next)) return verdict;
  // A request may have been sent for what was asked for; until the user says so or asks anew, it is remembered.
  const extra = context.approvalPossible ? context.extra : grantedExtra(context);
  return { next: "connected", facts: { ...verdict.facts, retryAt: undefined, extra } };
}

/** Of the permissions that were asked for in addition, those that were granted. */
export function grantedExtra({ extra, scopes }: IntegrationContext): readonly string[] {
  const missing = uncoveredScopes(extra, scopes);
  return extra.filter((scope) => !missing.includes(scope));
}
