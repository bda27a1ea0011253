import type { Decision, Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { backOut } from "./back-out.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  resumeInteraction,
} from "./resume-interaction.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface VerificationInput extends PageInput {
  readonly approved: boolean;
}

/** The person answers the second factor, or turns back. */
export function decideVerification(
  state: TenantState,
  input: VerificationInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone(state, input);
  const { who } = resumed;
  if (!input.approved) return backOut(state, resumed);
  const session: SignInSession = { ...who.session, amr: [...who.session.amr, "mfa"] };
  const next = continueInteraction(state, resumed, { user: who.user, session }, moment);
  return { ...next, changes: [{ kind: "session-started", session }, ...next.changes] };
}
