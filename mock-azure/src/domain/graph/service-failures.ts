import type { FailureKind } from "./failure-kind.ts";

const LIMITS_PAGE = "https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits";

/**
 * What Microsoft Graph answers when it has trouble itself, or too much to do.
 *
 * @see https://learn.microsoft.com/graph/errors
 * @see https://learn.microsoft.com/graph/throttling
 */
export const SERVICE_FAILURES = {
  throttled: [429, "TooManyRequests", "Please retry again later.", LIMITS_PAGE],
  concurrencyExceeded: [
    429,
    "ApplicationThrottled",
    "Application is over its MailboxConcurrency limit.",
    LIMITS_PAGE,
  ],
  serverError: [500, "ErrorInternalServerError", "An internal server error occurred. The operation failed."],
  transientError: [
    500,
    "ErrorInternalServerTransientError",
    "An internal server error occurred. Try again later.",
  ],
  badGateway: [502, "UnknownError", ""],
  serverBusy: [503, "ErrorServerBusy", "The server cannot service this request right now. Try again later."],
  serviceUnavailable: [503, "serviceNotAvailable", "Service unavailable."],
  unknownTrouble: [503, "UnknownError", ""],
  concurrentSave: [
    503,
    "ConcurrentItemSave",
    "The item was saved by somebody else at the same time.",
    "https://github.com/microsoftgraph/msgraph-sdk-ruby/issues/38",
  ],
  gatewayTimeout: [504, "UnknownError", ""],
  quotaExceeded: [507, "ErrorQuotaExceeded", "Mailbox has exceeded maximum mailbox size."],
} as const satisfies Readonly<Record<string, FailureKind>>;
