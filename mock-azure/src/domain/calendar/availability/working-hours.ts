import type { User } from "../../directory/user.ts";
import { createMailboxSettings, type MailboxSettings } from "../../mailbox/mailbox-settings.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { DayOfWeek } from "../recurrence/recurrence.ts";
import { findZone } from "../zones.ts";

/**
 * When somebody works, on the clock of their mailbox.
 *
 * @see https://learn.microsoft.com/graph/api/resources/workinghours
 */
export interface WorkingHours {
  readonly daysOfWeek: readonly DayOfWeek[];
  /** As text, `08:00:00.0000000`. */
  readonly startTime: string;
  readonly endTime: string;
  readonly timeZone: { readonly name: string };
}

/** The zone that hours are kept in: a custom one counts as the mailbox's, and none that is known as UTC. */
function zoneOf({ workingHours, timeZone: usual }: MailboxSettings): string {
  const { timeZone } = workingHours;
  const name = timeZone.kind === "named" ? timeZone.name : usual;
  return findZone(name) ? name : "UTC";
}

/** When a person works, by the settings of their mailbox. */
export function workingHoursOf(state: TenantState, { id }: User): WorkingHours {
  const settings = state.mailboxSettings.get(id) ?? createMailboxSettings(id, NEVER);
  const { daysOfWeek, startTime, endTime } = settings.workingHours;
  return { daysOfWeek, startTime, endTime, timeZone: { name: zoneOf(settings) } };
}

/** Working hours of a new mailbox are the same at any time. */
const NEVER = 0 as Parameters<typeof createMailboxSettings>[1];
