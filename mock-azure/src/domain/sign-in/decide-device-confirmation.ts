import type { Decision, Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { backOut } from "./back-out.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  resumeInteraction,
} from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface DeviceConfirmationInput extends PageInput {
  readonly confirmed: boolean;
}

/** The person says whether they mean to sign in to this application on a device of theirs. */
export function decideDeviceConfirmation(
  state: TenantState,
  input: DeviceConfirmationInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone(state, input);
  if (!input.confirmed) return backOut(state, resumed);
  const interaction = { ...resumed.interaction, deviceConfirmed: true as const };
  return continueInteraction(state, { ...resumed, interaction }, resumed.who, moment);
}
