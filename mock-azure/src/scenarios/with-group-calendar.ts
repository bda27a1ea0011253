import { createCalendar } from "../domain/calendar/calendar.ts";
import { groupNicknameOf } from "../domain/graph/groups.ts";
import type { ScenarioStep } from "./scenario.ts";
import { groupOf } from "./with-group.ts";

/**
 * Makes a group a Microsoft 365 group, which has an address and a calendar of its own.
 *
 * @param displayName - the group's name, as `withGroup` gave it
 * @returns the step
 * @throws Error when the world has no such group
 * @see https://learn.microsoft.com/graph/api/resources/groups-overview
 * @group Scenarios
 */
export function withGroupCalendar(displayName: string): ScenarioStep {
  return (world, { ids }) => {
    const group = groupOf(world, displayName);
    const [domain = ""] = world.organization.verifiedDomains;
    const mail = `${groupNicknameOf(group)}@${domain}`;
    const calendar = createCalendar({ userId: group.id, name: "Calendar", isDefaultCalendar: true }, ids);
    return {
      ...world,
      groups: world.groups.map((one) => (one.id === group.id ? { ...group, mail } : one)),
      calendars: [...world.calendars.filter(({ userId }) => userId !== group.id), calendar],
    };
  };
}
