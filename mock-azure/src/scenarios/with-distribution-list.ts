import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * Adds a distribution list: an address that reaches several people, and whose free/busy schedule is theirs in one.
 *
 * @param address - its mail address
 * @param members - the parts whose players are on it
 * @returns the step
 * @throws Error when nobody plays one of the parts
 * @group Scenarios
 */
export function withDistributionList(address: string, ...members: readonly PersonRole[]): ScenarioStep {
  return (world, moment) => {
    const [displayName = address] = address.split("@");
    const memberIds = [...new Set(members.map((role) => personOf(world, role).id))];
    const list = { id: moment.ids.guid(), displayName, listAddress: address, memberIds };
    return { ...world, groups: [...world.groups, list] };
  };
}
