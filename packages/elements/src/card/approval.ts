import { handoffMessage, permissionWords } from "../messages/handoff-message.ts";
import { button, linkButton } from "./buttons.ts";
import type { CardFacts } from "./facts.ts";
import { type Child, type Part, part } from "./part.ts";

/** The two ways to an approval, where both are there; else the one. */
export function choice(facts: CardFacts): Part | undefined {
  const { state, words, app } = facts;
  if (state.status !== "approvalRequired") return undefined;
  const heading = (text: string) =>
    part("p", { class: "choice-title", role: "heading", "aria-level": deeper(facts) }, text);
  const ask =
    state.requestPath === "administrator"
      ? undefined
      : part(
          "section",
          { key: "ask", class: "choice", part: "choice" },
          heading(words.say("choice.ask")),
          part("p", {}, words.say("choice.askText", { app })),
          part("div", { class: "actions" }, button(facts, "ask", "primary")),
        );
  const send = part(
    "section",
    { key: "send", class: "choice", part: "choice" },
    heading(words.say("choice.administrator")),
    part("p", {}, words.say("choice.sendText")),
    ...sending(facts),
  );
  return part("div", { key: "choice", class: "choices" }, ask, send);
}

/** The message for the administrator where it is not the first thing to do. */
export function laterMessage(facts: CardFacts): Part | undefined {
  const { steps } = facts.guidance;
  if (facts.state.status === "approvalRequired" || !steps.some(({ key }) => key === "user.sendHandoff")) {
    return undefined;
  }
  return folded("message", facts.words.say("label.message"), ...sendingButtons(facts));
}

/** What the application asks for, in words. */
export function permissions(facts: CardFacts): Part | undefined {
  const { state, words, app } = facts;
  const { scopes } = facts.handoff;
  const asks = state.status === "disconnected" || state.status === "approvalRequired";
  if (!asks || scopes.length === 0) return undefined;
  const items = scopes.map((scope) => {
    const { name, explanation } = permissionWords(words, scope, app);
    return part(
      "li",
      {},
      part("strong", {}, name),
      explanation ? part("span", { class: "explanation" }, explanation) : undefined,
    );
  });
  const label = words.say("label.permissions", { app, count: scopes.length });
  return folded("permissions", label, part("ul", {}, ...items));
}

/** Something that the user can unfold. */
export const folded = (key: string, label: string, ...children: readonly Child[]): Part =>
  part("details", { key, part: "details" }, part("summary", { part: "summary" }, label), ...children);

const deeper = ({ headingLevel }: CardFacts) => String(Math.min(6, Number(headingLevel) + 1));

function sending(facts: CardFacts): readonly Child[] {
  const [preview, actions] = sendingButtons(facts);
  return [folded("preview", facts.words.say("label.message"), preview), actions];
}

/** The text itself, and the ways to send it. */
function sendingButtons(facts: CardFacts): readonly [preview: Part, actions: Part] {
  const { words } = facts;
  const { subject, text } = handoffMessage(words, facts.handoff, { app: facts.app });
  // A line of a mail ends in CR LF: https://www.rfc-editor.org/rfc/rfc6068#section-5
  const body = text.replaceAll("\n", "\r\n");
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return [
    part("pre", { class: "preview", part: "preview", tabindex: "0" }, `${subject}\n\n${text}`),
    part(
      "div",
      { class: "actions" },
      button(facts, "copyMessage"),
      linkButton("mail", mail, words.say("action.mail")),
      facts.canShare ? button(facts, "share") : undefined,
    ),
  ];
}
