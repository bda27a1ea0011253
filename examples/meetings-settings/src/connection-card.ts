import type { Integration } from "@consentra/integration";
import { button, element } from "./elements.ts";
import { statusText } from "./status-text.ts";

/** The card's fixed parts; what it says changes with the connection's state. */
export interface ConnectionCard {
  readonly root: HTMLElement;
  /** Where the product puts what only a connected user sees. */
  readonly extra: HTMLElement;
  update(): void;
}

/** The row "Office 365 calendar" of the settings page. */
export function connectionCard(integration: Integration): ConnectionCard {
  const headline = element("p", { className: "status" });
  const advice = element("p", { className: "advice" });
  const actions = element("div", { className: "actions" });
  const help = element("div");
  const extra = element("div");
  const live = element("div", { role: "status" }, headline, advice);
  const root = element(
    "article",
    { className: "card" },
    element(
      "div",
      { className: "card-top" },
      element("div", {}, element("h3", {}, "Office 365 calendar"), live),
      actions,
    ),
    help,
    extra,
  );

  return {
    root,
    extra,
    update() {
      const text = statusText(integration.state);
      headline.textContent = text.headline;
      advice.textContent = text.advice;
      actions.replaceChildren(...actionButtons(integration));
      help.replaceChildren(...handoffPart(integration));
    },
  };
}

/** What the user can do in the present state. */
function actionButtons(integration: Integration): readonly HTMLButtonElement[] {
  const { state } = integration;
  const connect = button("Connect", () => integration.connect(), "primary");
  const sent = button("I sent a request", () => integration.requestSent());
  switch (state.status) {
    case "connecting":
    case "diagnosing":
      return [
        button("Try again", () => integration.connect({ restart: true }), "primary"),
        button("Cancel", () => integration.cancel()),
      ];
    case "connected":
      return [button("Disconnect", () => integration.disconnect())];
    case "pending":
      return state.approved
        ? [connect]
        : [
            connect,
            button("Check now", () => integration.check()),
            button("It was denied", () => integration.requestDenied()),
          ];
    case "approvalRequired":
      return [connect, sent];
    case "disconnected":
      return state.approvalPossible ? [connect, sent] : [connect];
    default:
      return [connect];
  }
}

/** The message for the administrator, where one is needed. */
function handoffPart(integration: Integration): readonly HTMLElement[] {
  const { state } = integration;
  const waits = state.status === "pending" && !state.approved;
  if (state.status !== "approvalRequired" && state.status !== "blocked" && !waits) return [];
  const { subject, text } = integration.handoff();
  const copy = button("Copy message", () => navigator.clipboard.writeText(`${subject}\n\n${text}`));
  return [
    element(
      "details",
      { className: "more", open: state.status === "approvalRequired" },
      element("summary", {}, "Message for your administrator"),
      element("pre", {}, text),
      copy,
    ),
  ];
}
