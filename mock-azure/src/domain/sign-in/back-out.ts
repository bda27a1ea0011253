import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { turnDeviceAway } from "./answer-device.ts";
import type { Resumed } from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const BACK_REPORT = "https://github.com/MicrosoftDocs/azure-docs/issues/41053";

/** The person turns back: the app hears of a cancellation and no more, also where it sent an administrator. */
export function backOut(
  state: TenantState,
  resumed: Pick<Resumed, "target" | "interaction" | "application">,
): Decision<SignInOutcome> {
  const turnedAway = turnDeviceAway(state, resumed);
  if (turnedAway) return turnedAway;
  const { target, interaction } = resumed;
  return conclude(
    { kind: "backed-out", target },
    [{ rule: "sign-in.turned-back", text: "the person turned back", source: BACK_REPORT }],
    [{ kind: "interaction-closed", interactionId: interaction.id }],
  );
}
