import type { IdSource } from "@consentra/protocol";
import type { Change } from "../../change.ts";
import type { User } from "../../directory/user.ts";
import { findUserByName } from "../../sign-in/choose-account.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Calendar } from "../calendar.ts";
import { createCalendarEntry } from "./calendar-entry.ts";
import { type CalendarPermission, memberPermissionId, outsidePermissionId } from "./calendar-permission.ts";
import type { CalendarRole } from "./calendar-role.ts";

/** Whom an address shares a calendar with: a member of the organisation by who they are, others by the address. */
export function toPermission(
  state: TenantState,
  calendar: Calendar,
  {
    address,
    name,
    role,
  }: { readonly address: string; readonly name?: string | null | undefined; readonly role: CalendarRole },
): CalendarPermission {
  const sharee = findUserByName(state, address);
  if (sharee?.userType === "Member") {
    const { id: userId, displayName, mail, userPrincipalName } = sharee;
    const id = memberPermissionId(sharee);
    return {
      calendarId: calendar.id,
      id,
      userId,
      name: displayName,
      address: mail ?? userPrincipalName,
      role,
    };
  }
  const id = outsidePermissionId(address);
  return { calendarId: calendar.id, id, userId: null, name: name || address, address, role };
}

/**
 * Shares a calendar. With a member of the organisation it stands in their own mailbox from now on; that takes accepting
 * an invitation in Outlook otherwise.
 */
export function shareCalendar(
  state: TenantState,
  {
    calendar,
    owner,
    permission,
  }: {
    readonly calendar: Calendar;
    readonly owner: User;
    readonly permission: CalendarPermission;
  },
  ids: IdSource,
): readonly Change[] {
  const sharee = permission.userId === null ? undefined : state.users.get(permission.userId);
  const isThere = state.calendarEntries
    .by("calendarId", calendar.id)
    .some(({ userId }) => userId === permission.userId);
  const shared: Change = { kind: "calendar-permission-written", permission };
  return sharee?.hasMailbox && !isThere
    ? [
        shared,
        { kind: "calendar-entry-written", entry: createCalendarEntry({ calendar, owner, sharee }, ids) },
      ]
    : [shared];
}

/** Takes a sharee's right away, and the calendar out of their mailbox. */
export function unshareCalendar(
  state: TenantState,
  { calendarId, id, userId }: CalendarPermission,
): readonly Change[] {
  return [
    { kind: "calendar-permission-removed", calendarId, permissionId: id },
    ...state.calendarEntries
      .by("calendarId", calendarId)
      .filter((entry) => entry.userId === userId)
      .map((entry): Change => ({ kind: "calendar-entry-removed", entryId: entry.id })),
  ];
}
