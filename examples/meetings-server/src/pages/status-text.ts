import type { IntegrationState } from "@consentra/integration";
import { formatDay } from "./layout.ts";

/** What a state is called, what to do in it, and with which buttons. */
export interface StatusText {
  readonly headline: string;
  readonly advice: string;
  /** Names of buttons by their route below `/auth`. */
  readonly buttons: Readonly<Record<string, string>>;
}

const CONNECT = { connect: "Connect" };
const SENT = { "request-sent": "I sent a request" };

/** The product's words for every state. */
export function statusText(state: IntegrationState): StatusText {
  switch (state.status) {
    case "disconnected":
      return {
        headline: "Not connected",
        advice: state.notice
          ? "The last attempt did not lead to a connection."
          : "Connect your Office 365 calendar.",
        buttons: { ...CONNECT, ...(state.approvalPossible && SENT) },
      };
    case "connecting":
    case "diagnosing":
      return {
        headline: "Connecting",
        advice: "Finish signing in on Microsoft's page. If you sent a request for approval there, say so.",
        buttons: { connect: "Try again", ...SENT, cancel: "Cancel" },
      };
    case "approvalRequired":
      return {
        headline: "Approval required",
        advice:
          state.requestPath === "administrator"
            ? "Only an administrator of your organization can approve Meetings. Send them the message below."
            : "An administrator of your organization has to approve Meetings. Ask on Microsoft's page, or send them the message below.",
        buttons: { connect: "Ask on Microsoft's page", ...SENT, cancel: "Cancel" },
      };
    case "pending":
      return state.approved
        ? {
            headline: "Approved",
            advice: "Your organization has approved Meetings. Connect once more.",
            buttons: CONNECT,
          }
        : {
            headline: "Pending approval",
            advice: `Your request expires on ${formatDay(state.expiresAt)}. Once it is approved, connect once more.`,
            buttons: { ...CONNECT, check: "Look now", "request-denied": "It was denied" },
          };
    case "connected":
      return {
        headline: "Connected",
        advice: `Connected as ${state.account.username}.`,
        buttons: { disconnect: "Disconnect" },
      };
    case "denied":
      return {
        headline: "Request denied",
        advice: "Your administrator said no; Microsoft's mail says why. You can ask again.",
        buttons: CONNECT,
      };
    case "expired":
      return {
        headline: "Request expired",
        advice: "Nobody answered in time. You can ask again.",
        buttons: CONNECT,
      };
    case "blocked":
      return {
        headline: "Blocked",
        advice: "Only an administrator of your organization can let you in. Send them the message below.",
        buttons: CONNECT,
      };
    case "reauthenticationRequired":
      return {
        headline: "Sign in again",
        advice: "Microsoft wants you to sign in again.",
        buttons: CONNECT,
      };
    case "failed":
      return {
        headline: "That did not work",
        advice:
          state.failure.kind === "transient"
            ? "Microsoft cannot be reached right now. Try again in a moment."
            : "Something is set up wrong. Please contact our support.",
        buttons: CONNECT,
      };
  }
}
