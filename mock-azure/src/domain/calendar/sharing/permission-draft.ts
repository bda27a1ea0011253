import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readFields, readOneOf, readText, readTextOrNull } from "../../graph/json-fields.ts";
import { CALENDAR_ROLES, type CalendarRole } from "./calendar-role.ts";

/** Whom a request shares a calendar with, and how far; of an update the role alone counts. */
export interface PermissionDraft {
  readonly role?: CalendarRole;
  readonly emailAddress?: { readonly name?: string | null; readonly address?: string };
}

const TYPE = "microsoft.graph.calendarPermission";
/** The service finds them out by itself, whatever a request says. */
const READ_ONLY: readonly string[] = ["id", "allowedRoles", "isInsideOrganization", "isRemovable"];

const readGivenAddress = readFields<{ name: string | null; address: string }>(
  "microsoft.graph.emailAddress",
  {
    name: readTextOrNull,
    address: readText,
  },
);

const readAddress: Reader<Required<PermissionDraft>["emailAddress"]> = (value, property) => {
  const given = readGivenAddress(value, property);
  if (isGraphFailure(given)) return given;
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(given.address ?? "")
    ? given
    : graphFailure("recipientInvalid", { detail: "the sharee has no address, or one that is none" });
};

const readRole = readOneOf(CALENDAR_ROLES);
const readNew = readFields<Required<PermissionDraft>>(
  TYPE,
  { role: readRole, emailAddress: readAddress },
  READ_ONLY,
);
const readChange = readFields<Pick<Required<PermissionDraft>, "role">>(TYPE, { role: readRole }, [
  ...READ_ONLY,
  "emailAddress",
]);

/**
 * Reads the body that shares a calendar.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-post-calendarpermissions
 */
export const readNewPermission = (body: unknown): PermissionDraft | GraphFailure =>
  readNew(body, "calendarPermission");

/**
 * Reads the body that changes how far a calendar is shared.
 *
 * @see https://learn.microsoft.com/graph/api/calendarpermission-update
 */
export const readPermissionChange = (body: unknown): PermissionDraft | GraphFailure =>
  readChange(body, "calendarPermission");
