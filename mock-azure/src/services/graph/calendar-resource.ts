import { CALENDAR_FILTERING } from "../../domain/calendar/calendar-filter.ts";
import type { CalendarRow } from "../../domain/calendar/decide-calendar.ts";
import { powersOf } from "../../domain/calendar/sharing/calendar-role.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import { selectProperties } from "./collection-body.ts";

/**
 * A calendar as Microsoft Graph writes it. Somebody it is shared with sees the id, the name and the colour that it has
 * in their own mailbox, where it is there.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendar
 */
export function toCalendarResource(
  { calendar, owner, viewer }: CalendarRow,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const entry = viewer.kind === "sharee" ? viewer.entry : undefined;
  const powers = viewer.kind === "sharee" ? powersOf(viewer.role) : { writes: true, seesPrivate: true };
  const { id, name, color, changeKey } = entry ?? calendar;
  const properties = {
    id,
    name,
    color,
    // A colour is chosen as a hexadecimal one in Outlook only.
    hexColor: "",
    isDefaultCalendar: calendar.isDefaultCalendar && entry === undefined,
    changeKey,
    canShare: viewer.kind === "owner",
    canViewPrivateItems: powers.seesPrivate,
    canEdit: calendar.canEdit && powers.writes,
    allowedOnlineMeetingProviders: calendar.allowedOnlineMeetingProviders,
    defaultOnlineMeetingProvider: calendar.allowedOnlineMeetingProviders[0] ?? "unknown",
    isTallyingResponses: calendar.canEdit,
    isRemovable: entry !== undefined || (viewer.kind === "owner" && !calendar.isDefaultCalendar),
    owner: { name: owner.displayName, address: owner.mail ?? owner.userPrincipalName },
  };
  return selectProperties(properties, select, ["id"]);
}

/** The collection of calendars that a path leads to, as `@odata.context` writes it. */
export function calendarsContext(pathname: string, mailbox: string): string {
  const [, group] = /\/calendarGroups\/([^/]+)\//i.exec(pathname) ?? [];
  if (group !== undefined) return `${mailbox}/calendarGroups('${group}')/calendars`;
  return `${mailbox}/${/\/calendar$/i.test(pathname) ? "calendar" : "calendars"}`;
}

/** What queries for calendars may speak of. */
export const CALENDARS: Queryable<never> = {
  type: "microsoft.graph.calendar",
  properties: [
    "id",
    "name",
    "color",
    "hexColor",
    "isDefaultCalendar",
    "changeKey",
    "canShare",
    "canViewPrivateItems",
    "canEdit",
    "allowedOnlineMeetingProviders",
    "defaultOnlineMeetingProvider",
    "isTallyingResponses",
    "isRemovable",
    "owner",
  ],
  notEmulated: [
    "events",
    "calendarView",
    "calendarPermissions",
    "singleValueExtendedProperties",
    "multiValueExtendedProperties",
  ],
  unselectable: [],
  orderings: [],
  filtering: CALENDAR_FILTERING,
};
