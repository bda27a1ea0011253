import type { GuidanceKey } from "@consentra/integration";

/** What each step of `guidance()` asks for. A step of the core that lacks a message does not compile. */
export const en = {
  "user.connect": "Click Connect and sign in with your work account.",
  "user.connectAgain": "Click Connect to try once more.",
  "user.connectNowApproved": "Click Connect once more to connect your calendar.",
  "user.finishSignIn": "Finish signing in on Microsoft's page.",
  "user.wait":
    "Your administrator has until {expiresAt} to answer. After the approval, click Connect once more.",
  "user.allowPopups": "Allow pop-up windows for this page, then click Connect.",
  "user.sayIfRequestSent": "If you sent a request on Microsoft's page, say so here.",
  "user.requestApproval": "Ask for approval on Microsoft's page.",
  "user.sendHandoff": "Send the message for your administrator.",
  "user.signInAgain": "Sign in again to connect your calendar once more.",
  "user.useOtherAccount": "If you have another work account, use that one.",
  "user.tryAgainLater": "Try again later.",
  "user.tryAgainAt": "Try again {retryAt}.",

  "administrator.reviewRequest":
    "Choose {app} in the list of requests, then “Review permissions and consent”.",
  "administrator.grantConsent": "Open the link in the message, review the permissions and accept.",
  "administrator.turnOnRequests": "If no request arrives, turn on admin consent requests.",
  "administrator.addReviewers": "Add people who may review requests.",
  "administrator.findApplication":
    "{app} is listed among the applications now. Users need not be added by hand.",
  "administrator.enableApplication": "Open the properties of {app} and enable it for users to sign in.",
  "administrator.assignUser": "Open “Users and groups” of {app} and add this user.",
  "administrator.reviewPolicy": "Look for the Conditional Access policy that stops {app}.",
  "administrator.checkAccount": "Check that the account exists here and is enabled.",
  "administrator.enableService": "Check that the organization has the service, and that it is switched on.",
  "administrator.giveMailbox": "Give the account a license with an Exchange Online mailbox.",

  "developer.fixConfiguration": "{problem} Correct the registration of {app}.",
  "developer.verifyPublisher": "Verify the publisher of {app}: Microsoft takes it for risky.",
  "developer.investigate": "Look for these details in the sign-in logs.",
} as const satisfies Readonly<Record<GuidanceKey | "user.tryAgainAt", string>>;
