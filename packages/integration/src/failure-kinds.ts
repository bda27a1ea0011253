import type { FailureVerdict } from "./connection-failure.ts";

type Kind = FailureVerdict["kind"];

/**
 * Each kind of failure with who can change it and, where a field says more, that field and the words it may hold. The
 * one list that the failure table is made of and that a stored failure is checked against.
 */
export const FAILURE_KINDS: Readonly<
  Record<Kind, readonly [fixableBy: FailureVerdict["fixableBy"], field?: string, words?: string]>
> = {
  cancelled: ["user"],
  declined: ["user"],
  popupBlocked: ["user"],
  noAnswer: ["user"],
  approvalRequired: ["administrator", "requestPath", "in-page administrator unknown"],
  blocked: ["administrator", "reason", "appDisabled notAssigned policy account service mailbox"],
  reauthenticationRequired: [
    "user",
    "reason",
    "revoked password multiFactor device expired signedOut token unknown",
  ],
  transient: ["nobody"],
  misconfigured: [
    "developer",
    "problem",
    "redirectUri application credential permissions platform tenant redirectPage request",
  ],
  unexpected: ["developer"],
};
