import type { MessageKey } from "@consentra/elements/messages";
import type { IntegrationState } from "@consentra/integration";

/** A route below `/auth`, and the message that names its button. */
export type Action = readonly [route: string, name: Extract<MessageKey, `action.${string}`>];

const CONNECT: Action = ["connect", "action.connect"];
const SENT: Action = ["request-sent", "action.requestSent"];
const CANCEL: Action = ["cancel", "action.cancel"];

/** What a user can do in a state. */
export function actionsOf(state: IntegrationState): readonly Action[] {
  switch (state.status) {
    case "disconnected":
      return state.approvalPossible ? [CONNECT, SENT] : [CONNECT];
    case "connecting":
    case "diagnosing":
      return [["connect", "action.restart"], SENT, CANCEL];
    case "approvalRequired":
      return state.requestPath === "administrator"
        ? [CONNECT, SENT, CANCEL]
        : [["connect", "action.ask"], SENT, CANCEL];
    case "pending":
      return state.approved
        ? [CONNECT]
        : [CONNECT, ["check", "action.check"], ["request-denied", "action.requestDenied"]];
    case "connected":
      return [["disconnect", "action.disconnect"]];
    case "reauthenticationRequired":
      return [["connect", "action.signIn"]];
    case "denied":
    case "expired":
    case "blocked":
    case "failed":
      return [CONNECT];
  }
}
