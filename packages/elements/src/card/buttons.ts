import { assertNever } from "@consentra/protocol";
import type { MessageKey } from "../messages/messages.ts";
import type { CardAction, CardFacts } from "./facts.ts";
import { type Part, part } from "./part.ts";

type Kind = "primary" | "plain";

/** A button that does something on the card. */
export const button = ({ words }: CardFacts, action: CardAction, kind: Kind = "plain", inert = false): Part =>
  part(
    "button",
    {
      key: action,
      type: "button",
      class: kind,
      part: `button ${kind}`,
      "data-action": action,
      "aria-disabled": inert && "true",
    },
    words.say(`action.${action}` as Extract<MessageKey, "action.connect">),
  );

/** A link that looks like a button. */
export const linkButton = (key: string, href: string, label: string, kind: Kind = "plain"): Part =>
  part("a", { key, class: kind, part: `button ${kind}`, href }, label);

/** What the user can do in the present state, the likeliest first. */
export function buttons(facts: CardFacts): Part | undefined {
  const shown = inState(facts);
  const leave = facts.state.standing && facts.state.status !== "connecting" && button(facts, "cancel");
  const all = leave ? [...shown, leave] : shown;
  return all.length > 0
    ? part("div", { key: "actions", class: "actions", part: "actions" }, ...all)
    : undefined;
}

function inState(facts: CardFacts): readonly Part[] {
  const { state } = facts;
  const connect = button(facts, "connect", "primary");
  const sent = button(facts, "requestSent");
  switch (state.status) {
    case "disconnected":
      if (state.restoring) return [button(facts, "connect", "primary", true)];
      return state.approvalPossible ? [connect, sent] : [connect];
    case "connecting":
      return [...onward(facts), button(facts, "restart"), sent, button(facts, "cancel")];
    case "diagnosing":
      return [...onward(facts), button(facts, "cancel")];
    case "approvalRequired":
      return facts.state.standing ? [sent] : [sent, button(facts, "cancel")];
    case "pending":
      if (state.approved) return [connect];
      return [
        button(facts, "check", "primary"),
        button(facts, "connect"),
        button(facts, "requestDenied"),
        ...(state.standing ? [] : [button(facts, "withdraw")]),
      ];
    case "connected":
      return [...(state.approvalPossible ? [sent] : []), button(facts, "disconnect")];
    case "denied":
    case "expired":
      return [connect];
    case "blocked":
      return [button(facts, "restart", "primary"), button(facts, "otherAccount")];
    case "reauthenticationRequired":
      return [button(facts, "signIn", "primary"), button(facts, "otherAccount")];
    case "failed":
      return [button(facts, "restart", "primary")];
    default:
      return assertNever(state);
  }
}

/** The way on where the page does not go there by itself, as on a server. */
function onward({ state, words }: CardFacts): readonly Part[] {
  const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
  return url?.startsWith("https://")
    ? [linkButton("continue", url, words.say("action.continue"), "primary")]
    : [];
}
