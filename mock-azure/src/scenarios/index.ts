import { baseWorld } from "./base-world.ts";
import { composeScenario, type Scenario, type ScenarioStep } from "./scenario.ts";
import { withApprovedApp, withAssignmentRequired } from "./with-approved-app.ts";
import { withBlockedApp } from "./with-blocked-app.ts";
import { withDeniedRequest, withExpiredRequest, withPendingRequest } from "./with-consent-request.ts";
import { withConsentRequests } from "./with-consent-requests.ts";
import { withoutMailbox } from "./with-mailbox.ts";
import { withManyEvents } from "./with-many-events.ts";
import { withPerson, withPersonAs } from "./with-person.ts";
import { withUserConsent } from "./with-user-consent.ts";

/**
 * Makes a scenario of your own: the default world (Microsoft-managed consent policy, requests on, nothing granted),
 * changed by steps.
 *
 * @param name - its name, as reports show it
 * @param steps - changes, applied in order
 * @group Scenarios
 */
export function scenario(name: string, ...steps: readonly ScenarioStep[]): Scenario {
  return composeScenario(name, { description: name, base: baseWorld }, steps);
}

const named = (name: string, description: string, ...steps: readonly ScenarioStep[]): Scenario =>
  composeScenario(name, { description, base: baseWorld }, steps);

/**
 * Starting worlds by name.
 *
 * @group Scenarios
 */
export const scenarios = {
  consentAllowed: named(
    "consentAllowed",
    "Users may consent to any app.",
    withUserConsent("microsoft-user-default-legacy"),
  ),
  approvalRequired: named(
    "approvalRequired",
    "Microsoft-managed consent policy; users may request approval.",
  ),
  userConsentOff: named(
    "userConsentOff",
    "Users may consent to nothing; they may request approval.",
    withUserConsent(null),
  ),
  requestsDisabled: named(
    "requestsDisabled",
    "Microsoft-managed consent policy; users may not request approval.",
    withConsentRequests({ isEnabled: false }),
  ),
  noReviewers: named(
    "noReviewers",
    "Users may request approval, but nobody reviews requests.",
    withConsentRequests({ reviewers: [] }),
  ),
  alreadyApproved: named(
    "alreadyApproved",
    "An administrator has approved the app for everybody.",
    withApprovedApp(),
  ),
  requestPending: named("requestPending", "The requester has asked for approval.", withPendingRequest()),
  requestDenied: named("requestDenied", "The requester's request was denied yesterday.", withDeniedRequest()),
  requestExpired: named(
    "requestExpired",
    "Nobody reviewed the requester's request; it expired yesterday.",
    withExpiredRequest(),
  ),
  appBlocked: named("appBlocked", "A reviewer has blocked the app.", withBlockedApp()),
  assignmentRequired: named(
    "assignmentRequired",
    "The app is approved, but of all people only the colleague is assigned to it.",
    withAssignmentRequired("colleague"),
  ),
  mfaRequired: named(
    "mfaRequired",
    "Users may consent; the requester must prove a second factor.",
    withUserConsent("microsoft-user-default-legacy"),
    withPerson("requester", { mfaRequired: true }),
  ),
  unverifiedPublisher: named(
    "unverifiedPublisher",
    "Users may consent to low-impact permissions of verified publishers; the app's publisher is not verified.",
    withUserConsent("microsoft-user-default-low"),
  ),
  adminUser: named(
    "adminUser",
    "The requester is a Global Administrator.",
    withPerson("requester", { roles: ["Global Administrator"] }),
  ),
  guestUser: named(
    "guestUser",
    "Users may consent; the requester is a guest, whose mailbox is elsewhere.",
    withUserConsent("microsoft-user-default-legacy"),
    withPersonAs("requester", "guest"),
  ),
  mailboxMissing: named(
    "mailboxMissing",
    "Users may consent; the requester has no mailbox.",
    withUserConsent("microsoft-user-default-legacy"),
    withoutMailbox("requester"),
  ),
  largeMailbox: named(
    "largeMailbox",
    "Users may consent; the requester's calendar holds 100,000 events.",
    withUserConsent("microsoft-user-default-legacy"),
    withManyEvents("requester", 100_000),
  ),
} as const satisfies Readonly<Record<string, Scenario>>;
