import type { CalendarSwitches } from "../domain/calendar/calendar-switches.ts";
import type { DeltaSwitches } from "../domain/calendar/delta/delta-switches.ts";
import type { EmulationSwitches } from "../domain/consent/policies.ts";
import type { LimitSwitches } from "../domain/limits/limit-switches.ts";
import type { NotificationSwitches } from "../domain/notification/notification-switches.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * The switches for calendars to change; of those for their delta, some.
 *
 * @group Scenarios
 */
export interface CalendarEmulationChanges extends Partial<Omit<CalendarSwitches, "delta">> {
  readonly delta?: Partial<DeltaSwitches>;
}

/**
 * The switches to change; of those for calendars, notifications and limits, some.
 *
 * @group Scenarios
 */
export interface EmulationChanges
  extends Partial<Omit<EmulationSwitches, "calendars" | "notifications" | "limits">> {
  readonly calendars?: CalendarEmulationChanges;
  readonly notifications?: Partial<NotificationSwitches>;
  readonly limits?: Partial<LimitSwitches>;
}

/**
 * Says how the tenant behaves where sources leave the real service's behaviour open.
 *
 * @param switches - the ones to change
 * @returns the step
 * @throws RangeError when a key rollover is set to no instant
 * @group Scenarios
 */
export function withEmulation({
  calendars,
  notifications,
  limits,
  ...switches
}: EmulationChanges): ScenarioStep {
  const { signingKeyRollover: moment } = switches;
  if (moment && Number.isNaN(Date.parse(moment))) {
    throw new RangeError(`signingKeyRollover is "${moment}"; write an instant such as 2026-01-05T12:00:00Z.`);
  }
  return (world) => {
    const { emulation } = world.policies;
    const delta = { ...emulation.calendars.delta, ...calendars?.delta };
    const changed = {
      ...emulation,
      ...switches,
      calendars: { ...emulation.calendars, ...calendars, delta },
      notifications: { ...emulation.notifications, ...notifications },
      limits: { ...emulation.limits, ...limits },
    };
    return { ...world, policies: { ...world.policies, emulation: changed } };
  };
}
