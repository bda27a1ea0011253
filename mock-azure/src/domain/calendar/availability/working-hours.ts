import type { User } from "../../directory/user.ts";
import { NEW_WORKING_HOURS, type WorkingHours } from "../../mailbox/mailbox-settings.ts";
import type { TenantState } from "../../tenant-state.ts";

/** When a person works, as their mailbox says. */
export const workingHoursOf = (state: TenantState, { id }: User): WorkingHours =>
  state.mailboxSettings.get(id)?.workingHours ?? NEW_WORKING_HOURS;
