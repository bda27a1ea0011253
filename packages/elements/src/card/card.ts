import { choice, laterMessage, permissions } from "./approval.ts";
import { buttons } from "./buttons.ts";
import { forAdministrator, forSupport, requestFacts } from "./details.ts";
import type { CardFacts } from "./facts.ts";
import { message, shownStatus } from "./message.ts";
import { type Part, part } from "./part.ts";

/** How urgent a status looks; words say the same. */
const TONES: Readonly<Record<ReturnType<typeof shownStatus>, "calm" | "busy" | "good" | "waiting" | "bad">> =
  {
    disconnected: "calm",
    connecting: "busy",
    diagnosing: "busy",
    approvalRequired: "waiting",
    pending: "waiting",
    approved: "good",
    connected: "good",
    denied: "bad",
    expired: "waiting",
    blocked: "bad",
    reauthenticationRequired: "waiting",
    failed: "bad",
  };

/** The whole card, as plain data. */
export function card(facts: CardFacts): Part {
  const { words } = facts;
  const status = shownStatus(facts);
  // No landmark: a page may have several cards of one name.
  return part(
    "article",
    {
      class: `card ${TONES[status]}`,
      part: "card",
      lang: words.language,
      dir: words.direction,
      "data-status": status,
      "aria-labelledby": "title",
    },
    part(
      "div",
      { class: "top", part: "top" },
      part("slot", { name: "icon" }, ICON),
      part(
        "div",
        { class: "words" },
        part(
          "div",
          { class: "title", id: "title", part: "title", role: "heading", "aria-level": facts.headingLevel },
          part("slot", { name: "title" }, words.say("label.calendar")),
        ),
        message(facts),
      ),
    ),
    requestFacts(facts),
    choice(facts),
    buttons(facts),
    laterMessage(facts),
    permissions(facts),
    forAdministrator(facts),
    forSupport(facts),
    part("slot", { name: "footer" }),
    part("p", { class: "told", role: "status", part: "told" }, facts.told),
  );
}

/** A sheet of a calendar. */
const ICON = part(
  "svg",
  { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", part: "icon" },
  part("path", {
    d: "M7 3v4M17 3v4M4 9.5h16M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z",
  }),
  part("path", { d: "M8.5 14.5l2.3 2.3 4.7-4.6" }),
);
