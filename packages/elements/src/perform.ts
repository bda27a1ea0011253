import type { Integration } from "@consentra/integration";
import { assertNever } from "@consentra/protocol";
import { supportText } from "./card/details.ts";
import type { CardAction, CardFacts } from "./card/facts.ts";
import { handoffMessage } from "./messages/handoff-message.ts";

/**
 * Does what the user wants. Connecting happens before anything is waited for: browsers open windows for clicks only.
 *
 * @param action - what it is
 * @param integration - whose connection
 * @param facts - what the card showed
 * @returns what to tell afterwards, where the card itself does not
 */
export async function perform(
  action: CardAction,
  integration: Integration,
  facts: CardFacts,
): Promise<string | undefined> {
  const { words } = facts;
  switch (action) {
    case "connect":
    case "ask":
    case "signIn":
      await integration.connect();
      return undefined;
    case "restart":
      await integration.connect({ restart: true });
      return undefined;
    case "otherAccount":
      await integration.connect({ selectAccount: true });
      return undefined;
    case "requestSent":
      await integration.requestSent();
      return undefined;
    case "requestDenied":
      await integration.requestDenied();
      return undefined;
    case "check": {
      const state = await integration.check();
      if (state.status !== "pending" || !state.lastLook) return undefined;
      return words.say(`look.${state.lastLook.result}`, { time: words.moment(state.lastLook.at) });
    }
    case "cancel":
      await integration.cancel();
      return undefined;
    case "withdraw":
    case "disconnect":
      await integration.disconnect();
      return undefined;
    case "copyMessage": {
      const { subject, text } = handoffMessage(words, facts.handoff, { app: facts.app });
      return copy(facts, `${subject}\n\n${text}`);
    }
    case "copyDetails":
      return copy(facts, supportText(facts));
    case "share": {
      const { subject: title, text } = handoffMessage(words, facts.handoff, { app: facts.app });
      await navigator.share({ title, text }).catch(ignoreClosing);
      return undefined;
    }
    default:
      return assertNever(action);
  }
}

async function copy({ words }: CardFacts, text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words.say("done.copied");
  } catch {
    // Not allowed, or no secure page: there is no clipboard then.
    return words.say("done.notCopied");
  }
}

/** The user closed the device's own dialog, which is no error. */
function ignoreClosing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}
