import { conclude, type Decision } from "../decision.ts";
import { explainFailure, type FailureExplanation } from "./explain-failure.ts";

/** What the lookup of a number finds. */
export interface ErrorLookup {
  /** As it was asked for; empty when nothing was. */
  readonly asked: string;
  readonly found: FailureExplanation | undefined;
}

/** Looks a number up; it says nothing of the tenant. */
export function decideErrorLookup(
  _state: unknown,
  { code }: { readonly code: string },
): Decision<ErrorLookup> {
  return conclude({ asked: code, found: code === "" ? undefined : explainFailure(code) });
}
