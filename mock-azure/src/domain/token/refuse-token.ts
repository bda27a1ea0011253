import { conclude, type Decision } from "../decision.ts";
import type { EntraFailure } from "../entra-failure.ts";
import { becausePlanned, type PlannedRefusal, refusalOf } from "../planned-refusal.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

/** Ends a token request with a refusal. */
export function refuseToken(
  failure: EntraFailure,
  options: { readonly corsOrigin?: string | undefined; readonly claims?: string } = {},
): Decision<TokenOutcome> {
  const { aadsts, text, source } = failure;
  return conclude({ kind: "refused", failure, claims: options.claims, corsOrigin: options.corsOrigin }, [
    { rule: `aadsts.${String(aadsts)}`, text, source },
  ]);
}

/** Puts a planned refusal in place of tokens; what is refused anyway is refused for its own reason. */
export function refuseInstead(
  decision: Decision<TokenOutcome>,
  input: TokenInput,
  planned: PlannedRefusal,
): Decision<TokenOutcome> {
  if (decision.outcome.kind !== "tokens") return decision;
  const failure = refusalOf(planned, input);
  const { corsOrigin } = decision.outcome;
  return conclude({ kind: "refused", failure, claims: undefined, corsOrigin }, [becausePlanned(planned)]);
}
