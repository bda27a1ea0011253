import type { AdminConsentRequestPolicy } from "../domain/consent/policies.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Whether and how users may ask for approval.
 *
 * @param changes - settings that differ from those of the world; `requestDurationInDays` in days, 1 to 60. `isEnabled`
 *   alone sets both switches, as the portal does
 * @returns the step
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow
 * @group Scenarios
 */
export function withConsentRequests(changes: Partial<AdminConsentRequestPolicy>): ScenarioStep {
  const { isEnabled } = changes;
  const both = isEnabled === undefined ? {} : { promptForAdminConsentRequest: isEnabled };
  return (world) => ({
    ...world,
    policies: {
      ...world.policies,
      adminConsentRequests: { ...world.policies.adminConsentRequests, ...both, ...changes },
    },
  });
}
