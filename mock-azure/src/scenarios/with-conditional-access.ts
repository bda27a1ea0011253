import type { ConditionalAccessPolicy } from "../domain/sign-in/conditional-access.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * A Conditional Access policy as a scenario writes it.
 *
 * @group Scenarios
 */
export interface ScenarioAccessPolicy {
  readonly displayName: string;
  readonly control: ConditionalAccessPolicy["control"];
  /** The parts whose players it is for; everybody when absent. */
  readonly people?: readonly PersonRole[];
  /** The parts whose players it leaves alone. */
  readonly except?: readonly PersonRole[];
  /** Default `enabled`. */
  readonly state?: ConditionalAccessPolicy["state"];
}

/**
 * Adds a Conditional Access policy for the application under test.
 *
 * @param policy - what it wants, of whom
 * @returns the step
 * @throws Error when nobody plays one of the parts
 * @see https://learn.microsoft.com/entra/identity/conditional-access/overview
 * @group Scenarios
 */
export function withConditionalAccess(policy: ScenarioAccessPolicy): ScenarioStep {
  const { displayName, control, people, except = [], state = "enabled" } = policy;
  return (world, { ids }) => {
    const idsOf = (roles: readonly PersonRole[]) => roles.map((role) => personOf(world, role).id);
    const added: ConditionalAccessPolicy = {
      id: ids.guid(),
      displayName,
      state,
      control,
      includeUsers: people ? idsOf(people) : ["All"],
      excludeUsers: idsOf(except),
      includeApplications: [world.appId],
    };
    const { policies } = world;
    return {
      ...world,
      policies: { ...policies, conditionalAccess: [...policies.conditionalAccess, added] },
    };
  };
}
