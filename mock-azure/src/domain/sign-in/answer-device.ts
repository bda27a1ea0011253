import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { DeviceAnswer, DeviceCode } from "../token/device-code.ts";
import type { SignedIn } from "./continue-sign-in.ts";
import type { Resumed } from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const FLOW_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";

/** The device that a request speaks for, while nobody has answered it. */
function waitingDevice(state: TenantState, deviceCode: string): DeviceCode | undefined {
  const device = state.deviceCodes.get(deviceCode);
  return device?.answer.kind === "pending" ? device : undefined;
}

const answered = (device: DeviceCode, answer: DeviceAnswer) =>
  ({ kind: "device-code-answered", deviceCode: { ...device, answer } }) as const;

/** Tells the device that the person has signed in, if it still waits. */
export function admitDevice(
  state: TenantState,
  { request, application, session, interaction }: SignedIn,
  moment: Moment,
  because: readonly Reason[],
): Decision<SignInOutcome> {
  const waiting = waitingDevice(state, request.deviceCode ?? "");
  const device = waiting && waiting.expiresDateTime > moment.now ? waiting : undefined;
  const { id: sessionId, userId, amr } = session;
  const signedIn = { kind: "signed-in", userId, sessionId, amr, signedInDateTime: moment.now } as const;
  return conclude(
    { kind: "device-answered", answer: device ? "signed-in" : "gone", appName: application.displayName },
    because,
    [
      ...(device ? [answered(device, signedIn)] : []),
      ...(interaction ? [{ kind: "interaction-closed", interactionId: interaction.id } as const] : []),
    ],
  );
}

/**
 * Tells the device that the person will not sign in for it, whatever page they turned back from.
 *
 * @returns `undefined` where the interaction is not for a device
 */
export function turnDeviceAway(
  state: TenantState,
  { interaction, application }: Pick<Resumed, "interaction" | "application">,
): Decision<SignInOutcome> | undefined {
  const { purpose } = interaction;
  if (purpose.kind !== "authorize" || purpose.request.deviceCode === undefined) return undefined;
  const device = waitingDevice(state, purpose.request.deviceCode);
  return conclude(
    { kind: "device-answered", answer: device ? "declined" : "gone", appName: application.displayName },
    [{ rule: "device.declined", text: "the person does not sign in for the device", source: FLOW_PAGE }],
    [
      ...(device ? [answered(device, { kind: "declined" })] : []),
      { kind: "interaction-closed", interactionId: interaction.id },
    ],
  );
}
