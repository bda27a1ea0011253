import { NOTHING, type Telling } from "./journey.ts";

/** What the registration lists, and the application asks for. */
export const CALENDAR = "openid profile offline_access Calendars.ReadWrite";

/** Why an ordinary person meets the page "Approval required", or the one without a form. */
export const WALL: readonly string[] = ["consent.missing", "consent.user-policy", "consent.workflow"];

/** What the audit log says of the first consent for everybody. */
export const FIRST_CONSENT: readonly string[] = [
  "Add service principal",
  "Add delegated permission grant",
  "Consent to application",
];

/** What it says of every decision of a reviewer. */
export const DECIDED = "Approve all requests in business flow";

/** What comes of an approval in the portal, by an administrator who signs in for it; the app hears nothing. */
export const APPROVED: Telling = {
  ...NOTHING,
  requests: ["approved"],
  grants: [`everybody: ${CALENDAR}`],
  mails: { requester: ["approved"] },
  audits: [...FIRST_CONSENT, DECIDED],
  signIns: ["administrator 65001", "administrator 0"],
  rules: ["sign-in.account", "consent.role", "consent.given", "consent.request", "request.approved"],
};

/** What comes of a request for approval by the requester, who came to the page before. */
export const ASKED: Telling = {
  ...NOTHING,
  requests: ["pending"],
  mails: { requester: ["received"], administrator: ["review"], reviewer: ["review"] },
  audits: ["Create request"],
  signIns: ["requester 90095"],
  rules: [...WALL, "request.created"],
};

/** What the app receives of somebody who turns back on a page of the wall. */
export const TURNED_BACK = "error=access_denied error_subcode=cancel";
