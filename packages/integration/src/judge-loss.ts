import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import { consentMissing, failedWith, type Verdict } from "./verdict.ts";

/**
 * Decides whether a failure ends a connection that stood, and in which status. Trouble that passes, or that only a
 * developer ends, leaves the connection as it is.
 *
 * @param failure - of a token request or of Microsoft Graph
 * @param now - milliseconds since the epoch
 * @returns where it leads; undefined when the connection stands
 */
export function judgeLoss(failure: ConnectionFailure, now: EpochMilliseconds): Verdict | undefined {
  switch (failure.kind) {
    case "approvalRequired":
    case "blocked":
    case "reauthenticationRequired":
      return lost(failure.kind, failure, now);
    case "noAnswer":
      // A frame that does not answer hides a page that asks something.
      return lost("reauthenticationRequired", failure, now);
    case "misconfigured":
      return failure.support.aadsts.includes(APPLICATION_UNKNOWN)
        ? lost("approvalRequired", consentMissing(failure.support), now)
        : undefined;
    default:
      return undefined;
  }
}

/** The application was known in the organisation before, so an administrator has removed it there. */
const APPLICATION_UNKNOWN = 700016;

function lost(
  next: Parameters<typeof failedWith>[0],
  failure: ConnectionFailure,
  now: EpochMilliseconds,
): Verdict {
  const verdict = failedWith(next, failure, now);
  return { ...verdict, facts: { ...verdict.facts, lost: true, standing: false } };
}
