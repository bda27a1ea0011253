import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Calendar } from "../calendar.ts";
import type { CalendarRole } from "./calendar-role.ts";

/**
 * Whom a calendar is shared with, and how far.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendarpermission
 */
export interface CalendarPermission {
  readonly calendarId: string;
  /** Names the sharee, so it is the same on every calendar. */
  readonly id: string;
  /** Object id of a member of the tenant; null for everybody in it, and for people elsewhere. */
  readonly userId: string | null;
  readonly name: string;
  /** Null for everybody in the organisation. */
  readonly address: string | null;
  readonly role: CalendarRole;
}

/** The key a permission is stored by. */
export const permissionKey = ({ calendarId, id }: Pick<CalendarPermission, "calendarId" | "id">): string =>
  `${calendarId}/${id}`;

/** The id of "My Organization", which every calendar is shared with: `Default` in base64. */
const ORGANIZATION_ID = "RGVmYXVsdA==";

/** The directory writes a member of the organisation by this path. */
const RECIPIENTS = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=";

/** The id under which a calendar is shared with a member of the tenant. */
export function memberPermissionId({ id, userPrincipalName }: User): string {
  const [alias = ""] = userPrincipalName.split("@");
  return btoa(`${RECIPIENTS}${id.replaceAll("-", "")}-${encodeURIComponent(alias)}`);
}

/** The id under which a calendar is shared with an address elsewhere. */
export const outsidePermissionId = (address: string): string =>
  btoa(`ExchangePublishedUser.${encodeURIComponent(address.toLowerCase()).replaceAll("%40", "@")}`);

/** Whether a permission is that of everybody in the organisation. */
export const isOfOrganization = ({ id }: Pick<CalendarPermission, "id">): boolean => id === ORGANIZATION_ID;

/** What everybody in the organisation may do where nobody has changed it: see when the calendar's owner is busy. */
function defaultPermission(calendar: Calendar): CalendarPermission {
  return {
    calendarId: calendar.id,
    id: ORGANIZATION_ID,
    userId: null,
    name: "My Organization",
    address: null,
    role: calendar.isDefaultCalendar ? "freeBusyRead" : "none",
  };
}

/** Whom a calendar is shared with: people in the order they came, then the organisation. */
export function permissionsOf(state: TenantState, calendar: Calendar): readonly CalendarPermission[] {
  const stored = state.calendarPermissions.by("calendarId", calendar.id);
  const organization = stored.find(isOfOrganization) ?? defaultPermission(calendar);
  return [...stored.filter((one) => !isOfOrganization(one)), organization];
}

/**
 * What a person may do with somebody else's calendar. The organisation's free/busy right is for `getSchedule` alone, as
 * Exchange's `AvailabilityOnly` is: it opens no calendar.
 */
export function roleOf(state: TenantState, calendar: Calendar, reader: User): CalendarRole {
  const own = state.calendarPermissions.get(
    permissionKey({ calendarId: calendar.id, id: memberPermissionId(reader) }),
  );
  if (own) return own.role;
  const organization = state.calendarPermissions.get(
    permissionKey({ calendarId: calendar.id, id: ORGANIZATION_ID }),
  );
  const isMember = reader.userType === "Member";
  return organization && isMember && organization.role !== "freeBusyRead" ? organization.role : "none";
}

const TO_ORGANIZATION: readonly CalendarRole[] = ["none", "freeBusyRead", "limitedRead", "read", "write"];
const TO_OTHERS: readonly CalendarRole[] = ["freeBusyRead", "limitedRead", "read"];
const TO_MEMBERS: readonly CalendarRole[] = [...TO_OTHERS, "write"];
const TO_DELEGATES: readonly CalendarRole[] = [
  ...TO_MEMBERS,
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];

/**
 * The roles that a sharee can have: only members of the organisation may write, and only the primary calendar takes
 * delegates.
 *
 * @see https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar
 */
export function allowedRoles(
  calendar: Calendar,
  sharee: Pick<CalendarPermission, "id" | "userId">,
): readonly CalendarRole[] {
  if (isOfOrganization(sharee)) return TO_ORGANIZATION;
  if (sharee.userId === null) return TO_OTHERS;
  return calendar.isDefaultCalendar ? TO_DELEGATES : TO_MEMBERS;
}
