import type { GuidanceKey, IntegrationStatus } from "@consentra/integration";
import type { scenarios } from "@consentra/mock-azure";

/** Where a journey ends: what the product shows, whom it tells to do what, and what it stores besides the ids. */
export interface Ending {
  readonly status: IntegrationStatus;
  readonly guidance: readonly GuidanceKey[];
  /** Facts of the record; `status` and the application are added. Undefined where nothing is stored. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** 2026-01-05T09:00:00Z, when every scenario starts. */
const START = 1_767_603_600_000;
const DAY = 86_400_000;

const requested = (at: number, more: object = {}) => ({
  request: { requestedAt: at, expiresAt: at + 30 * DAY, approved: false, ...more },
});
const looked = (result: string) => ({ lastLook: { at: START, result } });
const failure = (kind: string, fixableBy: string, confidence: string, more: object) => ({
  failure: { kind, fixableBy, confidence, ...more },
});
const support = (code: string, aadsts: number, subError?: string) => ({
  support: { code, aadsts: [aadsts], ...(subError !== undefined && { subError }) },
});
const CONSENT_MISSING = failure("approvalRequired", "administrator", "inferred", {
  requestPath: "unknown",
  ...support("consent_required", 65001, "consent_required"),
});
const MAYA = {
  account: {
    homeAccountId: "0a1f6b7e-58c1-4f5b-9d0e-3f6a7c1b2d01.5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
    tenantId: "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
    username: "maya.okafor@fjordline.example",
    name: "Maya Okafor",
  },
};
const NOBODY_HEARS: readonly GuidanceKey[] = ["administrator.turnOnRequests", "administrator.addReviewers"];
const WAIT: readonly GuidanceKey[] = [
  "user.wait",
  "administrator.reviewRequest",
  ...NOBODY_HEARS,
  "user.sendHandoff",
  "user.connectAgain",
];

const connected: Ending = {
  status: "connected",
  guidance: [],
  facts: { ...MAYA, scopes: ["openid", "profile", "Calendars.ReadWrite"] },
};
const approvalRequired: Ending = {
  status: "approvalRequired",
  guidance: [
    "user.sayIfRequestSent",
    "user.requestApproval",
    "user.sendHandoff",
    "administrator.grantConsent",
    ...NOBODY_HEARS,
  ],
  facts: CONSENT_MISSING,
};
const declined: Ending = {
  status: "disconnected",
  guidance: ["user.connectAgain"],
  facts: { notice: "declined" },
};
const cancelled: Ending = {
  status: "disconnected",
  guidance: ["user.connectAgain", "user.sayIfRequestSent"],
  facts: { notice: "cancelled", approvalPossible: true },
};
const blocked = (reason: string, guidance: GuidanceKey, code: string, aadsts: number): Ending => ({
  status: "blocked",
  guidance: [guidance, "user.sendHandoff", "user.useOtherAccount"],
  facts: failure("blocked", "administrator", "reported", { reason, ...support(code, aadsts) }),
});
const switchedOff = blocked("appDisabled", "administrator.enableApplication", "unauthorized_client", 7000112);
const notAssigned = blocked("notAssigned", "administrator.assignUser", "interaction_required", 50105);

const pendingSince = (at: number): Ending => ({ status: "pending", guidance: WAIT, facts: requested(at) });
const notYet = (at: number): Ending => ({
  status: "pending",
  guidance: WAIT,
  facts: { ...requested(at, looked("notYet")) },
});
const seen = (at: number): Ending => ({
  status: "pending",
  guidance: ["user.connectNowApproved", "administrator.findApplication"],
  facts: { ...MAYA, ...requested(at, { approved: true, ...looked("approved") }) },
});
const SECOND_FACTOR = failure("reauthenticationRequired", "user", "reported", {
  reason: "multiFactor",
  ...support("interaction_required", 50076, "basic_action"),
  claims:
    '{"access_token":{"capolids":{"essential":true,"values":["0f3f6e4e-5a0f-4c1d-9d38-6a2f6f0b1c55"]}}}',
});
const NO_SESSION = failure("reauthenticationRequired", "user", "reported", {
  reason: "signedOut",
  ...support("login_required", 50058),
});
const cannotTell = (lastFailure: object): Ending => ({
  status: "pending",
  guidance: WAIT,
  facts: { ...requested(START - DAY, looked("inconclusive")), ...lastFailure },
});
const expired: Ending = {
  status: "expired",
  guidance: ["user.connectAgain", "user.sendHandoff", ...NOBODY_HEARS],
  facts: requested(START - 31 * DAY),
};

/** The journeys of a person, each in a fresh world. */
export interface Endings {
  /** Clicks Connect and does what Microsoft's pages offer: consents, or asks for approval and says so. */
  readonly "does what the pages offer": Ending;
  /** Clicks Connect, signs in, and turns back. */
  readonly "turns back": Ending;
  /** Told the product of a request before, and comes back to it; the product looks. */
  readonly "comes back to a request": Ending;
}

/** The endings of the three journeys, in their order. */
const endings = (offered: Ending, turnedBack: Ending, cameBack: Ending): Endings => ({
  "does what the pages offer": offered,
  "turns back": turnedBack,
  "comes back to a request": cameBack,
});

const YESTERDAY = START - DAY;
const MAY_CONSENT = endings(connected, declined, notYet(YESTERDAY));
const MUST_ASK = endings(pendingSince(START), approvalRequired, notYet(YESTERDAY));

/** One row a scenario; the ways in must not differ. Who comes back to a request asked when the tenant says so. */
export const ENDINGS: Readonly<Record<keyof typeof scenarios, Endings>> = {
  consentAllowed: MAY_CONSENT,
  approvalRequired: MUST_ASK,
  userConsentOff: MUST_ASK,
  // There is no form, and the page's way back says no more than any other.
  requestsDisabled: endings(approvalRequired, approvalRequired, notYet(YESTERDAY)),
  noReviewers: MUST_ASK,
  alreadyApproved: endings(connected, connected, seen(YESTERDAY)),
  requestPending: endings(pendingSince(START), approvalRequired, notYet(START)),
  // Microsoft does not tell that a request was denied; asking again is possible.
  requestDenied: endings(pendingSince(START), approvalRequired, notYet(START - 2 * DAY)),
  requestExpired: endings(pendingSince(START), approvalRequired, expired),
  appBlocked: endings(switchedOff, switchedOff, switchedOff),
  assignmentRequired: endings(notAssigned, notAssigned, notAssigned),
  mfaRequired: endings(connected, cancelled, cannotTell(SECOND_FACTOR)),
  unverifiedPublisher: MUST_ASK,
  adminUser: MAY_CONSENT,
  // The product signs in whoever works anywhere, and a guest works elsewhere.
  guestUser: endings(cancelled, cancelled, cannotTell(NO_SESSION)),
  mailboxMissing: MAY_CONSENT,
  largeMailbox: MAY_CONSENT,
};
