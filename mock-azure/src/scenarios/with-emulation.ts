import type { EmulationSwitches } from "../domain/consent/policies.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Says how the tenant behaves where sources leave the real service's behaviour open.
 *
 * @param switches - the ones to change
 * @returns the step
 * @group Scenarios
 */
export function withEmulation(switches: Partial<EmulationSwitches>): ScenarioStep {
  return (world) => ({
    ...world,
    policies: { ...world.policies, emulation: { ...world.policies.emulation, ...switches } },
  });
}
