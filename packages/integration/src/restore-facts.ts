import type { EpochMilliseconds } from "@consentra/protocol";
import { ABANDONED_AFTER } from "./abandoned-after.ts";
import { type IntegrationContext, type IntegrationFacts, NO_FACTS } from "./integration-context.ts";
import type { IntegrationRecord } from "./integration-record.ts";
import { judgeGivingUp } from "./judge-outcome.ts";
import { disconnected, type Verdict } from "./verdict.ts";

/**
 * Decides where a machine starts that finds a record.
 *
 * @param context - of the new machine
 * @param record - what was stored, if anything
 * @param now - milliseconds since the epoch
 * @returns the status and facts to go on from
 */
export function restoreFacts(
  context: IntegrationContext,
  record: IntegrationRecord | undefined,
  now: EpochMilliseconds,
): Verdict {
  if (!record) return { next: "disconnected", facts: {} };
  const standing = record.status === "connected" || record.standing === true;
  const { version: _version, clientId: _clientId, status, away, ...known } = record;
  const facts: Partial<IntegrationFacts> = { ...known, standing, connection: standing ? 1 : 0 };
  if (away) return restoreAway({ ...context, ...facts }, away, facts, now);
  if (status === "failed") {
    if (record.request) return { next: "pending", facts };
    if (record.retryAt !== undefined && record.retryAt <= now) {
      return onTop(facts, disconnected("tryAgain", false));
    }
  }
  return { next: status, facts };
}

/**
 * Decides where a machine goes on from that hears of a record written elsewhere. Its own facts end here.
 *
 * @param context - of the machine
 * @param record - what is stored now, if anything; of somebody who is not away
 * @param now - milliseconds since the epoch
 * @returns the status and facts to go on from
 */
export function adoptFacts(
  context: IntegrationContext,
  record: IntegrationRecord | undefined,
  now: EpochMilliseconds,
): Verdict {
  const { next, facts } = restoreFacts({ ...context, ...NO_FACTS }, record, now);
  // What becomes of tokens asked for before is no news of a connection that was made since.
  const isSame = context.standing && facts.standing && String(context.scopes) === String(facts.scopes);
  const sameRequest = context.request?.requestedAt === record?.request?.requestedAt;
  const looks = sameRequest ? context.looks + 1 : 0;
  return { next, facts: { ...NO_FACTS, ...facts, looks, connection: context.connection + (isSame ? 0 : 1) } };
}

function restoreAway(
  context: IntegrationContext,
  away: NonNullable<IntegrationRecord["away"]>,
  facts: Partial<IntegrationFacts>,
  now: EpochMilliseconds,
): Verdict {
  const resumed = { ...facts, purpose: away.purpose, since: away.since, exit: away.exit };
  if (context.settings.completion === "automatic") return { next: "completing", facts: resumed };
  if (away.since + ABANDONED_AFTER > now) return { next: "away", facts: resumed };
  return onTop(facts, judgeGivingUp(context, "noAnswer", now));
}

/** A verdict about somebody of whom these facts were known before. */
function onTop(facts: Partial<IntegrationFacts>, verdict: Verdict): Verdict {
  return { ...verdict, facts: { ...facts, ...verdict.facts } };
}
