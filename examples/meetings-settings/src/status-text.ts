import type { IntegrationState } from "@consentra/integration";

/** What the card says in a state: what happened, and what to do now. */
export interface StatusText {
  readonly headline: string;
  readonly advice: string;
}

const formatDay = (moment: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(moment);

/** The product's words for every state of the connection. */
export function statusText(state: IntegrationState): StatusText {
  switch (state.status) {
    case "disconnected":
      return disconnectedText(state);
    case "connecting":
      return { headline: "Connecting…", advice: "Finish signing in on Microsoft's page." };
    case "diagnosing":
      return { headline: "Checking…", advice: "We are finding out what Microsoft's page said." };
    case "approvalRequired":
      return {
        headline: "Approval required",
        advice: state.lost
          ? "Your organization has withdrawn its approval, so your calendar is not connected any more. Ask for approval again."
          : state.requestPath === "administrator"
            ? "Your organization lets only administrators approve apps. Send your administrator the message below."
            : "An administrator of your organization has to approve Meetings. Ask for approval on Microsoft's page, or send your administrator the message below.",
      };
    case "pending":
      return state.approved
        ? {
            headline: "Approved",
            advice:
              "Your organization has approved Meetings. Click Connect once more to connect your calendar.",
          }
        : {
            headline: "Pending approval",
            advice: `Your request has been sent; it expires on ${formatDay(state.expiresAt)}. Your calendar is not connected yet: once your administrator has approved, click Connect once more.`,
          };
    case "connected":
      return { headline: "Connected", advice: `Connected as ${state.account.username}.` };
    case "denied":
      return {
        headline: "Request denied",
        advice: "Your administrator said no. Microsoft's mail tells you why; you can ask again.",
      };
    case "expired":
      return {
        headline: "Request expired",
        advice: "Nobody answered your request in time. You can ask again.",
      };
    case "blocked":
      return { headline: "Blocked", advice: blockedAdvice(state.reason) };
    case "reauthenticationRequired":
      return {
        headline: "Sign in again",
        advice: `${whySignInAgain(state.reason)} Click Connect to sign in again.`,
      };
    case "failed":
      return {
        headline: "That did not work",
        advice:
          state.failure.kind === "transient"
            ? "Microsoft cannot be reached right now. Try again in a moment."
            : "Something is set up wrong. Please contact our support.",
      };
  }
}

function disconnectedText(state: Extract<IntegrationState, { status: "disconnected" }>): StatusText {
  const ask = state.approvalPossible ? " If you sent a request for approval there, tell us below." : "";
  switch (state.notice) {
    case "declined":
      return {
        headline: "Not connected",
        advice: "You declined the permissions. Meetings needs them to see when you are free.",
      };
    case "cancelled":
      return { headline: "Not connected", advice: `You left Microsoft's page before connecting.${ask}` };
    case "noAnswer":
      return { headline: "Not connected", advice: `Microsoft's page did not answer.${ask}` };
    case "popupBlocked":
      return {
        headline: "Not connected",
        advice: "Your browser blocked the sign-in window. Allow pop-ups for this page.",
      };
    case "tryAgain":
      return { headline: "Not connected", advice: "Microsoft should be reachable again. Click Connect." };
    default:
      return { headline: "Not connected", advice: "Connect your Office 365 calendar." };
  }
}

function whySignInAgain(
  reason: Extract<IntegrationState, { status: "reauthenticationRequired" }>["reason"],
): string {
  switch (reason) {
    case "revoked":
      return "Your password has changed, or your sign-ins were ended.";
    case "password":
      return "Your password must be changed.";
    case "multiFactor":
      return "Your organization asks for a second factor now.";
    case "device":
      return "Your organization wants to check your device.";
    case "expired":
      return "Your last sign-in is too long ago.";
    default:
      return "Your sign-in has ended.";
  }
}

function blockedAdvice(reason: Extract<IntegrationState, { status: "blocked" }>["reason"]): string {
  switch (reason) {
    case "appDisabled":
      return "Your organization has switched Meetings off. Only an administrator can switch it on again.";
    case "notAssigned":
      return "Your administrator has to assign you to Meetings before you can connect.";
    case "policy":
      return "A policy of your organization does not let you sign in here. Ask your administrator.";
    case "account":
      return "Your account is not known to this organization, or it is disabled. Ask your administrator.";
    case "service":
      return "Your organization does not use the service that Meetings needs. Ask your administrator.";
    case "mailbox":
      return "Your account has no mailbox, and so no calendar, in Office 365. Ask your administrator.";
  }
}
