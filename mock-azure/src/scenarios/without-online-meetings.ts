import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * Takes a person's licence for Teams away: their calendars allow no provider of online meetings, and events that ask
 * for one are made without it.
 *
 * @param role - whose
 * @returns the step
 * @throws Error when nobody plays the part
 * @group Scenarios
 */
export function withoutOnlineMeetings(role: PersonRole): ScenarioStep {
  return (world) => {
    const { id } = personOf(world, role);
    return {
      ...world,
      calendars: world.calendars.map((calendar) =>
        calendar.userId === id ? { ...calendar, allowedOnlineMeetingProviders: [] } : calendar,
      ),
    };
  };
}
