import type { Group } from "../domain/directory/group.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep, ScenarioWorld } from "./scenario.ts";

/**
 * Adds a group, or gives the group of that name other members.
 *
 * @param displayName - its name, by which other steps find it
 * @param members - the parts whose players belong to it
 * @returns the step
 * @throws Error when nobody plays one of the parts
 * @group Scenarios
 */
export function withGroup(displayName: string, ...members: readonly PersonRole[]): ScenarioStep {
  return (world, moment) => {
    const present = world.groups.find((one) => one.displayName === displayName);
    const memberIds = [...new Set(members.map((role) => personOf(world, role).id))];
    const group: Group = { id: present?.id ?? moment.ids.guid(), displayName, memberIds };
    return {
      ...world,
      groups: present
        ? world.groups.map((one) => (one.id === group.id ? group : one))
        : [...world.groups, group],
    };
  };
}

/**
 * The group of a name.
 *
 * @throws Error when the world has none
 */
export function groupOf({ groups }: ScenarioWorld, displayName: string): Group {
  const group = groups.find((one) => one.displayName === displayName);
  if (group) return group;
  const names = groups.map((one) => one.displayName).join(", ") || "none";
  throw new Error(`The scenario has no group "${displayName}"; it has ${names}.`);
}
