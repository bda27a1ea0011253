import type { EpochMilliseconds } from "@consentra/protocol";
import type { AdminConsentRequestPolicy, TenantPolicies } from "./policies.ts";

/** Whether users meet the form that asks for approval, and why not. */
export type WorkflowActivation = "on" | "policy-off" | "prompt-off" | "not-yet";

const bothOn = ({ isEnabled, promptForAdminConsentRequest }: AdminConsentRequestPolicy): boolean =>
  isEnabled && promptForAdminConsentRequest;

/** Asks both switches of the workflow, and whether their change has taken effect. */
export function workflowActivation(
  { adminConsentRequests, emulation }: TenantPolicies,
  now: EpochMilliseconds,
): WorkflowActivation {
  if (!adminConsentRequests.isEnabled) return "policy-off";
  if (!adminConsentRequests.promptForAdminConsentRequest) return "prompt-off";
  return now < workflowTakesEffect({ adminConsentRequests, emulation }) ? "not-yet" : "on";
}

/** When the last switching on of the workflow reaches users. */
export function workflowTakesEffect({
  adminConsentRequests,
  emulation,
}: Pick<TenantPolicies, "adminConsentRequests" | "emulation">): EpochMilliseconds {
  return (adminConsentRequests.enabledDateTime +
    emulation.workflowActivationMilliseconds) as EpochMilliseconds;
}

/** The policy after a change: where that switched the workflow on, it is on since now. */
export function changeConsentRequestPolicy(
  old: AdminConsentRequestPolicy,
  changes: Partial<Omit<AdminConsentRequestPolicy, "enabledDateTime">>,
  now: EpochMilliseconds,
): AdminConsentRequestPolicy {
  const changed = { ...old, ...changes };
  return bothOn(changed) && !bothOn(old) ? { ...changed, enabledDateTime: now } : changed;
}
