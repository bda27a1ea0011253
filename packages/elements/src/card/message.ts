import type { ConnectionFailure } from "@consentra/integration";
import { assertNever } from "@consentra/protocol";
import { sayStep } from "../messages/say-step.ts";
import { type CardFacts, failureOf } from "./facts.ts";
import { type Part, part } from "./part.ts";

/** The name of what is shown: `approved` is a status of its own to people. */
export const shownStatus = ({ state }: CardFacts) =>
  state.status === "pending" && state.approved ? "approved" : state.status;

/** What happened, what to do now, and who can help; the product's words for a status go in its slot. */
export function message(facts: CardFacts): Part {
  const { state, words, app } = facts;
  const status = shownStatus(facts);
  const step = facts.guidance.steps.find(({ who, key }) => who === "user" && !isButton(facts, key));
  const lines = [
    state.lost && words.say("happened.lost"),
    ...happened(facts),
    step && sayStep(words, step, { now: facts.now, app }),
    helper(facts),
    state.standing && words.say("happened.standing"),
  ];
  return part(
    "div",
    { class: "message", role: "status", tabindex: "-1", part: "message" },
    part("p", { class: "status", part: "status" }, words.say(`status.${status}`)),
    part(
      "slot",
      { key: status, name: status },
      ...lines.map((line, place) =>
        line ? part("p", { class: place > 1 ? "hint" : undefined }, line) : undefined,
      ),
    ),
  );
}

/** Steps whose button stands with an explanation of its own. */
const isButton = ({ state }: CardFacts, key: string): boolean =>
  state.status === "approvalRequired" && key !== "user.sayIfRequestSent";

function happened(facts: CardFacts): readonly (string | false)[] {
  const { state, words, app } = facts;
  switch (state.status) {
    case "disconnected": {
      const { notice } = state;
      if (state.restoring) return [words.say("happened.restoring")];
      if (notice === undefined) return [words.say("happened.disconnected", { app })];
      return [notice === "tryAgain" ? words.say("notice.tryAgain") : words.say(`failure.${notice}`, { app })];
    }
    case "approvalRequired":
      return [words.say(`requestPath.${state.requestPath}`, { app })];
    case "pending":
      return [
        state.approved ? words.say("happened.approved", { app }) : words.say("happened.pending"),
        lately(state.lastFailure, facts),
      ];
    case "connected": {
      const { notice, account } = state;
      return [
        words.say("happened.connected", { app, account: account.username }),
        notice !== undefined && notice !== "tryAgain"
          ? words.say(`failure.${notice}`, { app })
          : lately(state.lastFailure, facts),
      ];
    }
    case "blocked":
      return [words.say(`blocked.${state.reason}`, { app })];
    case "reauthenticationRequired":
      return [words.say(`reauthentication.${state.reason}`)];
    case "failed":
      return [words.say(`failure.${state.failure.kind}`, { app })];
    case "connecting":
    case "diagnosing":
    case "denied":
    case "expired":
      return [words.say(`happened.${state.status}`)];
    default:
      return assertNever(state);
  }
}

/** What the latest attempt ended in; that approval is missing is what pending means. */
const lately = (failure: ConnectionFailure | undefined, { words, app }: CardFacts): string | false =>
  failure !== undefined &&
  failure.kind !== "approvalRequired" &&
  words.say(`failure.${failure.kind}`, { app });

/** Who can help, where it is not the user alone. */
function helper(facts: CardFacts): string | false {
  const by = failureOf(facts.state)?.fixableBy;
  const { status } = facts.state;
  const told = status === "blocked" || status === "failed";
  return told && by !== undefined && by !== "user" && facts.words.say(`who.${by}`, { app: facts.app });
}
