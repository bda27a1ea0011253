import type { FailureKind } from "./failure-kind.ts";

/** Refusals of what people do with meetings and reminders. */
export const MEETING_FAILURES = {
  argumentMissing: [400, "ErrorMissingArgument", "The request is missing the argument '{argument}'."],
  respondAsOrganizer: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
  ],
  respondToCancelled: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. You can't respond to this meeting because it was canceled.",
  ],
  responseNotRequested: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. The meeting organizer hasn't requested a response.",
  ],
  proposalsRefused: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. The meeting organizer doesn't allow new time proposals.",
  ],
  commentUnsent: [400, "ErrorInvalidParameter", "'SendResponse' must be true when '{parameter}' is not null"],
  cancelAsAttendee: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. You need to be an organizer to cancel a meeting.",
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;
