import type { UserConsentPolicy } from "../domain/consent/policies.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * What ordinary users may consent to by themselves.
 *
 * @param userConsent - the policy's id; several, of which one that fits is enough; or null to switch user consent off
 * @returns the step
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 * @group Scenarios
 */
export function withUserConsent(
  userConsent: UserConsentPolicy | readonly UserConsentPolicy[] | null,
): ScenarioStep {
  const assigned = typeof userConsent === "string" ? [userConsent] : (userConsent ?? []);
  return (world) => ({ ...world, policies: { ...world.policies, userConsent: assigned } });
}
