import type { User } from "../domain/directory/user.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * Changes a person of the scenario.
 *
 * @param role - whom
 * @param changes - properties of the account, such as `roles`, `mfaRequired`, `hasMailbox` or `accountEnabled`
 * @returns the step
 * @throws Error when the scenario has nobody in that role
 * @group Scenarios
 */
export function withPerson(role: PersonRole, changes: Partial<Omit<User, "id">>): ScenarioStep {
  return (world) => {
    const id = world.people[role];
    if (!world.users.some((user) => user.id === id)) {
      throw new Error(`Nobody plays "${role}"; the scenario has ${Object.keys(world.people).join(", ")}.`);
    }
    return { ...world, users: world.users.map((user) => (user.id === id ? { ...user, ...changes } : user)) };
  };
}

/**
 * Lets another person play a part.
 *
 * @param role - the part
 * @param as - the role that the person has now, and keeps
 * @returns the step
 * @throws Error when the scenario has nobody in the role `as`
 * @group Scenarios
 */
export function withPersonAs(role: PersonRole, as: PersonRole): ScenarioStep {
  return (world) => {
    const id = world.people[as];
    if (id === undefined)
      throw new Error(`Nobody plays "${as}"; the scenario has ${Object.keys(world.people).join(", ")}.`);
    return { ...world, people: { ...world.people, [role]: id } };
  };
}
