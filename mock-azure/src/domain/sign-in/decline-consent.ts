import { conclude, type Decision } from "../decision.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { turnDeviceAway } from "./answer-device.ts";
import type { Resumed } from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** What the switch says: a page documents an error of its own for version 1. */
function declineError(
  { policies }: TenantState,
  purpose: Resumed["interaction"]["purpose"],
): "access_denied" | "consent_required" | "permission_denied" {
  const { consentCancelError } = policies.emulation;
  if (consentCancelError !== "documented") return consentCancelError;
  const isVersionOne = purpose.kind === "admin-consent" && purpose.call.version === 1;
  return isVersionOne ? "permission_denied" : "consent_required";
}

/** The person declines the permissions: nothing changes, and the app gets AADSTS65004. */
export function declineConsent(state: TenantState, resumed: Resumed): Decision<SignInOutcome> {
  const turnedAway = turnDeviceAway(state, resumed);
  if (turnedAway) return turnedAway;
  const { target, adminConsent, interaction } = resumed;
  const error = declineError(state, interaction.purpose);
  const failure = entraFailure(65004, {}, error);
  return conclude(
    { kind: "refuse-to-client", target, failure, adminConsent },
    [
      {
        rule: "consent.declined",
        text: "the person declined",
        source: "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent#error-response",
      },
    ],
    [{ kind: "interaction-closed", interactionId: interaction.id }],
  );
}
