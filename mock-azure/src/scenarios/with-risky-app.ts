import type { ScenarioStep } from "./scenario.ts";
import { withEmulation } from "./with-emulation.ts";

/**
 * Makes Microsoft take the application under test for risky: where people could consent by themselves, an
 * administrator must. How the real detection decides is not documented.
 *
 * @param options - `blocked: false` switches the organisation's protection off
 * @returns the step
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent
 * @group Scenarios
 */
export function withRiskyApp(options: { readonly blocked?: boolean } = {}): ScenarioStep {
  const { blocked = true } = options;
  return (world, moment) =>
    withEmulation({ riskyApps: [world.appId] })(
      { ...world, policies: { ...world.policies, blockUserConsentForRiskyApps: blocked } },
      moment,
    );
}
