import type { Calendar } from "../../domain/calendar/calendar.ts";
import { CALENDAR_FILTERING } from "../../domain/calendar/calendar-filter.ts";
import type { User } from "../../domain/directory/user.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import { selectProperties } from "./collection-body.ts";

/**
 * A calendar as Microsoft Graph writes it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendar
 */
export function toCalendarResource(
  calendar: Calendar,
  owner: User,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const properties = {
    id: calendar.id,
    name: calendar.name,
    color: calendar.color,
    // A colour is chosen as a hexadecimal one in Outlook only.
    hexColor: "",
    isDefaultCalendar: calendar.isDefaultCalendar,
    changeKey: calendar.changeKey,
    canShare: true,
    canViewPrivateItems: true,
    canEdit: calendar.canEdit,
    allowedOnlineMeetingProviders: calendar.allowedOnlineMeetingProviders,
    defaultOnlineMeetingProvider: calendar.allowedOnlineMeetingProviders[0] ?? "unknown",
    isTallyingResponses: calendar.canEdit,
    isRemovable: !calendar.isDefaultCalendar,
    owner: { name: owner.displayName, address: owner.mail ?? owner.userPrincipalName },
  };
  return selectProperties(properties, select, ["id"]);
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
