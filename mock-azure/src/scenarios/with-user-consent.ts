import type { UserConsentPolicy } from "../domain/consent/policies.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * What ordinary users may consent to by themselves.
 *
 * @param userConsent - the policy's id, or null to switch user consent off
 * @returns the step
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 * @group Scenarios
 */
export function withUserConsent(userConsent: UserConsentPolicy): ScenarioStep {
  return (world) => ({ ...world, policies: { ...world.policies, userConsent } });
}
