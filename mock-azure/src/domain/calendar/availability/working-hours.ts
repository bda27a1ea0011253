import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { DayOfWeek } from "../recurrence/recurrence.ts";

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

const DEFAULT_HOURS: WorkingHours = {
  daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  startTime: "08:00:00.0000000",
  endTime: "17:00:00.0000000",
  timeZone: { name: "W. Europe Standard Time" },
};

/** When a person works: what a mailbox starts with, as nobody changes it here. */
export const workingHoursOf = (_state: TenantState, _user: User): WorkingHours => DEFAULT_HOURS;
