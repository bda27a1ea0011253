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
  const takesEffect = adminConsentRequests.enabledDateTime + emulation.workflowActivationMilliseconds;
  return now < takesEffect ? "not-yet" : "on";
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
