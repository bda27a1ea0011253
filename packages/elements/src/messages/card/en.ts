import type {
  BlockedReason,
  ConfigurationProblem,
  DisconnectedNotice,
  FailureVerdict,
  IntegrationStatus,
  ReauthenticationReason,
  RequestPath,
} from "@consentra/integration";
import type { Message } from "../message.ts";

/** A word of the core that lacks a message does not compile. */
type Needed =
  | `status.${IntegrationStatus}`
  | `failure.${FailureVerdict["kind"]}`
  | `who.${FailureVerdict["fixableBy"]}`
  | `notice.${Exclude<DisconnectedNotice, FailureVerdict["kind"]>}`
  | `requestPath.${RequestPath}`
  | `blocked.${BlockedReason}`
  | `reauthentication.${ReauthenticationReason}`
  | `problem.${ConfigurationProblem}`;

/** What stands on the card: where the connection stands, what happened, and what its buttons say. */
export const en = {
  "label.calendar": "Office 365 calendar",

  "status.disconnected": "Not connected",
  "status.connecting": "Connecting…",
  "status.diagnosing": "Checking…",
  "status.approvalRequired": "Approval required",
  "status.pending": "Pending approval",
  "status.approved": "Approved",
  "status.connected": "Connected",
  "status.denied": "Request denied",
  "status.expired": "Request expired",
  "status.blocked": "Blocked",
  "status.reauthenticationRequired": "Sign in again",
  "status.failed": "That did not work",

  "happened.restoring": "Your connection is being looked up.",
  "happened.disconnected": "Your calendar is not connected to {app}.",
  "happened.connecting": "You are signing in with Microsoft.",
  "happened.diagnosing": "We are finding out what Microsoft's page said.",
  "happened.pending": "A request for approval was sent. Your calendar is not connected yet.",
  "happened.approved": "Your organization has approved {app}.",
  "happened.connected": "{app} can use the calendar of {account}.",
  "happened.denied": "Your administrator said no. Microsoft's mail tells you why.",
  "happened.expired": "Nobody answered your request in time.",
  "happened.lost": "Your calendar was connected, and is not connected any more.",
  "happened.standing": "Your calendar stays connected as it was.",

  "requestPath.in-page": "Your organization wants an administrator to approve {app} first.",
  "requestPath.administrator": "In your organization only an administrator can approve {app}.",
  "requestPath.unknown": "An administrator of your organization has to approve {app} first.",

  "notice.tryAgain": "Microsoft should be reachable again.",
  "failure.cancelled": "You left Microsoft's page before your calendar was connected.",
  "failure.declined": "You declined the permissions that {app} needs to see when you are free.",
  "failure.popupBlocked": "Your browser blocked the sign-in window.",
  "failure.noAnswer": "Microsoft's page did not answer.",
  "failure.approvalRequired": "Your organization wants an administrator to approve {app}.",
  "failure.blocked": "Your organization does not let you use {app}.",
  "failure.reauthenticationRequired": "Microsoft wants you to sign in again.",
  "failure.transient": "Microsoft cannot be reached right now.",
  "failure.misconfigured": "Something about {app} is set up wrong. You did nothing wrong.",
  "failure.unexpected": "Something went wrong that we do not know yet.",

  "blocked.appDisabled": "{app} is switched off in your organization.",
  "blocked.notAssigned": "You are not among the people who may use {app}.",
  "blocked.policy": "A policy of your organization does not let you sign in here.",
  "blocked.account": "Your account is not known to this organization, or it is disabled.",
  "blocked.service": "Your organization does not use the Microsoft service that {app} needs.",
  "blocked.mailbox": "Your account has no mailbox in Office 365, and so no calendar.",

  "reauthentication.revoked": "Your password has changed, or your sign-ins were ended.",
  "reauthentication.password": "Your password has to be changed, or it was wrong.",
  "reauthentication.multiFactor": "Your organization wants a second proof that it is you.",
  "reauthentication.device": "Your organization wants to check your device.",
  "reauthentication.expired": "Your last sign-in is too long ago.",
  "reauthentication.signedOut": "You are signed out of Microsoft, or signed in with another account.",
  "reauthentication.token": "Microsoft does not accept your sign-in for the calendar any more.",
  "reauthentication.unknown": "Your sign-in has ended.",

  "problem.redirectUri": "The redirect URI is not registered.",
  "problem.application": "The application or its client ID is not known here.",
  "problem.credential": "The client secret or certificate is missing, wrong or expired.",
  "problem.permissions": "A permission is not registered, or does not exist.",
  "problem.platform": "The redirect URI is registered for another platform.",
  "problem.tenant": "The tenant is wrong, or takes no accounts of this kind.",
  "problem.redirectPage": "The redirect page does not hand over Microsoft's answer.",
  "problem.request": "The request to Microsoft is not valid.",

  "who.user": "You can solve this yourself.",
  "who.administrator": "An administrator of your organization can help.",
  "who.developer": "The support of {app} can help.",
  "who.nobody": "Nobody needs to do anything: it usually passes.",

  "action.connect": "Connect",
  "action.ask": "Request approval",
  "action.requestSent": "I sent a request",
  "action.requestDenied": "It was denied",
  "action.check": "Check now",
  "action.cancel": "Cancel",
  "action.restart": "Try again",
  "action.signIn": "Sign in again",
  "action.otherAccount": "Use another account",
  "action.continue": "Continue to Microsoft",
  "action.disconnect": "Disconnect",
  "action.withdraw": "Stop waiting",
  "action.copyMessage": "Copy message",
  "action.mail": "Send by mail",
  "action.share": "Share",
  "action.copyDetails": "Copy details",
  "done.copied": "Copied.",
  "done.notCopied": "Copying did not work. Select the text and copy it yourself.",
  "done.failed": "That did not work. Try again.",

  "label.account": "Account",
  "label.requestedAt": "Asked on",
  "label.expiresAt": "Expires on",
  "label.lastLook": "Last look",
  "label.message": "Message for your administrator",
  "label.permissions": { one: "What {app} asks for", other: "The {count} permissions that {app} asks for" },
  "label.administrator": "What your administrator can do",
  "label.support": "Details for support",
  "label.code": "Error code",
  "label.aadsts": "Microsoft's number",
  "label.correlationId": "Correlation ID",
  "label.traceId": "Trace ID",
  "label.timestamp": "Time",
  "label.clientId": "Application ID",

  "left.days": { one: "{date} ({count} day left)", other: "{date} ({count} days left)" },
  "look.notYet": "{time}, not approved yet",
  "look.inconclusive": "{time}, without a clear answer",
  "look.approved": "{time}, approved",

  "choice.ask": "Ask on Microsoft's page",
  "choice.administrator": "Send to your administrator",
  "choice.askText": "Say there why you need {app}. Microsoft tells your administrators.",
  "choice.sendText": "Send a message that says what to approve, and where.",
} as const satisfies Readonly<Record<Needed, Message>> & Readonly<Record<string, Message>>;
