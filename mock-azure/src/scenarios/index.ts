import { baseWorld } from "./base-world.ts";
import { composeScenario, type Scenario, type ScenarioStep } from "./scenario.ts";

/**
 * Makes a scenario of your own: the default world (Microsoft-managed consent policy, requests on, nothing granted),
 * changed by steps.
 *
 * @param name - its name, as reports show it
 * @param steps - changes, applied in order
 * @group Scenarios
 */
export function scenario(name: string, ...steps: readonly ScenarioStep[]): Scenario {
  return composeScenario(name, { description: name, base: baseWorld }, steps);
}

const named = (name: string, description: string, ...steps: readonly ScenarioStep[]): Scenario =>
  composeScenario(name, { description, base: baseWorld }, steps);

/**
 * Starting worlds by name.
 *
 * @group Scenarios
 */
export const scenarios = {
  approvalRequired: named("approvalRequired", "Microsoft-managed consent policy; users may request approval."),
} as const satisfies Readonly<Record<string, Scenario>>;
