import type { EmulationSwitches } from "../domain/consent/policies.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Says how the tenant behaves where sources leave the real service's behaviour open.
 *
 * @param switches - the ones to change
 * @returns the step
 * @throws RangeError when a key rollover is set to no instant
 * @group Scenarios
 */
export function withEmulation(switches: Partial<EmulationSwitches>): ScenarioStep {
  const { signingKeyRollover: moment } = switches;
  if (moment && Number.isNaN(Date.parse(moment))) {
    throw new RangeError(`signingKeyRollover is "${moment}"; write an instant such as 2026-01-05T12:00:00Z.`);
  }
  return (world) => ({
    ...world,
    policies: { ...world.policies, emulation: { ...world.policies.emulation, ...switches } },
  });
}
