import { conclude, type Decision, type Moment } from "../decision.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { askForAccount } from "./ask-for-account.ts";
import { refusal } from "./decide-authorize.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const FLOW_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";

export interface DeviceCodeEntry {
  /** What the person typed; `undefined` before they have. */
  readonly userCode: string | undefined;
  readonly userAgentId: string | undefined;
}

/** A person types the code that a device shows them. */
export function decideDeviceCodeEntry(
  state: TenantState,
  { userCode, userAgentId }: DeviceCodeEntry,
  moment: Moment,
): Decision<SignInOutcome> {
  if (userCode === undefined) return conclude({ kind: "enter-device-code", failure: undefined });
  const askAgain = (failure: EntraFailure): Decision<SignInOutcome> =>
    conclude({ kind: "enter-device-code", failure }, refusal(failure));
  const typed = userCode.replace(/[\s-]/g, "").toUpperCase();
  if (typed === "") return askAgain(entraFailure(90119));
  const code = state.deviceCodes.by("userCode", typed).at(-1);
  if (!code) return askAgain(entraFailure(70018));
  if (code.expiresDateTime <= moment.now) return askAgain(entraFailure(70019));
  if (code.answer.kind !== "pending") return askAgain(entraFailure(90120));
  const application = state.applications.get(code.request.appId);
  if (!application) return askAgain(entraFailure(70018));
  return askForAccount(
    state,
    {
      purpose: { kind: "authorize", request: code.request },
      application,
      userAgentId,
      source: FLOW_PAGE,
    },
    moment,
  );
}
