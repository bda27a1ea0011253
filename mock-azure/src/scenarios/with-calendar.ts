import { type Calendar, createCalendar } from "../domain/calendar/calendar.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * Adds a calendar to a person's mailbox, beside the default one.
 *
 * @param role - whose
 * @param calendar - its `name`, and perhaps `color` and `canEdit` (default true)
 * @returns the step
 * @throws Error when nobody plays the part, or the mailbox has a calendar of that name
 * @group Scenarios
 */
export function withCalendar(
  role: PersonRole,
  calendar: Pick<Calendar, "name"> & Partial<Pick<Calendar, "color" | "canEdit">>,
): ScenarioStep {
  return (world, { ids }) => {
    const { id: userId } = personOf(world, role);
    const taken = world.calendars.some(
      (other) => other.userId === userId && other.name.toLowerCase() === calendar.name.toLowerCase(),
    );
    if (taken) throw new Error(`The mailbox of "${role}" has a calendar named "${calendar.name}" already.`);
    return { ...world, calendars: [...world.calendars, createCalendar({ userId, ...calendar }, ids)] };
  };
}
