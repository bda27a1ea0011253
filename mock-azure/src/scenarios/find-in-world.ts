import type { Application } from "../domain/directory/application.ts";
import type { User } from "../domain/directory/user.ts";
import type { PersonRole, ScenarioWorld } from "./scenario.ts";

/**
 * The person who plays a part.
 *
 * @throws Error when nobody does
 */
export function personOf(world: ScenarioWorld, role: PersonRole): User {
  const user = world.users.find(({ id }) => id === world.people[role]);
  if (!user)
    throw new Error(`Nobody plays "${role}"; the scenario has ${Object.keys(world.people).join(", ")}.`);
  return user;
}

/**
 * The application under test.
 *
 * @throws Error when it is not registered
 */
export function applicationOf(world: ScenarioWorld): Application {
  const application = world.applications.find(({ appId }) => appId === world.appId);
  if (!application)
    throw new Error(`The application under test, ${world.appId}, is not registered in the scenario.`);
  return application;
}
