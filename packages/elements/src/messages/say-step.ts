import type { ConfigurationProblem, GuidanceStep } from "@consentra/integration";
import { parseInstant } from "@consentra/protocol";
import type { Words } from "./words.ts";

/**
 * What a step of `guidance()` asks for, in words.
 *
 * @param words - the language
 * @param step - of `integration.guidance()`
 * @param options - `now`: milliseconds since the epoch, for distances in time; `app`: another name than the registered
 * @returns one or two sentences
 * @example
 * ```ts run
 * import { guidanceFor } from "@consentra/integration";
 * import { createWords, english, sayStep } from "@consentra/elements/messages";
 *
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const { steps } = guidanceFor({ status: "disconnected", approvalPossible: false }, app);
 * const words = createWords({ language: "en", messages: english });
 * steps.map((step) => sayStep(words, step)); // => ["Click Connect and sign in with your work account."]
 * ```
 * @group Words
 */
export function sayStep(
  words: Words,
  step: GuidanceStep,
  options: { readonly now?: number; readonly app?: string } = {},
): string {
  const { params } = step;
  const app = options.app ?? params.app ?? "";
  switch (step.key) {
    case "user.wait":
      return words.say(step.key, { expiresAt: words.day(parseInstant(params.expiresAt ?? "")) });
    case "user.tryAgainLater": {
      if (params.retryAt === undefined) return words.say(step.key);
      const at = parseInstant(params.retryAt);
      const { now } = options;
      return words.say("user.tryAgainAt", {
        retryAt: now === undefined ? words.moment(at) : words.distance(Math.max(at, now), now),
      });
    }
    case "developer.fixConfiguration":
      return words.say(step.key, {
        app,
        problem: words.say(`problem.${params.problem as ConfigurationProblem}`),
      });
    default:
      return words.say(step.key, { app });
  }
}
