import { conclude, type Decision } from "../decision.ts";
import type { EntraFailure } from "../entra-failure.ts";
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
