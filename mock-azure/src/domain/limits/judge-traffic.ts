import { type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import type { LimitSwitches } from "./limit-switches.ts";
import { formatRetryAfter } from "./retry-after.ts";

/** How busy an application keeps a mailbox; the request that asks is counted. */
export interface Traffic {
  /** Requests that are under way. */
  readonly underWay: number;
  /** Requests since the current ten minutes began, refused ones included. */
  readonly recent: number;
  /** When these ten minutes began. */
  readonly since: EpochMilliseconds;
}

/** The time in which requests are counted; that it begins with the first of them is not documented. */
export const COUNTED_TIME = toMilliseconds({ minutes: 10 });

/** How long to wait for another request to end, in seconds; not documented. */
const TURN = 2;

/**
 * Whether a request is one too many.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export function judgeTraffic(
  { underWay, recent, since }: Traffic,
  limits: LimitSwitches,
  now: EpochMilliseconds,
): GraphFailure | undefined {
  const { concurrentRequests, requestsPerTenMinutes, retryAfter: form } = limits;
  const retry = (seconds: number) => {
    const retryAfter = formatRetryAfter(seconds, { form, now });
    return retryAfter === undefined ? {} : { retryAfter };
  };
  if (recent > requestsPerTenMinutes) {
    const detail = `${recent} requests of the application to the mailbox in ten minutes, ${requestsPerTenMinutes} are allowed`;
    const seconds = Math.ceil((since + COUNTED_TIME - now) / 1000);
    return graphFailure("throttled", { detail, ...retry(seconds) });
  }
  if (underWay <= concurrentRequests) return undefined;
  const detail = `${underWay} requests are under way, ${concurrentRequests} may be`;
  return graphFailure("concurrencyExceeded", { detail, ...retry(TURN) });
}
