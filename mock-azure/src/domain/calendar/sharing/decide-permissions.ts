import { conclude, type Decision, type Moment, type Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import type { CollectionQuery } from "../../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Calendar } from "../calendar.ts";
import { findCalendar } from "../find-item.ts";
import {
  allowedRoles,
  type CalendarPermission,
  isOfOrganization,
  permissionsOf,
} from "./calendar-permission.ts";
import type { CalendarRole } from "./calendar-role.ts";
import type { PermissionDraft } from "./permission-draft.ts";
import { shareCalendar, toPermission, unshareCalendar } from "./share-calendar.ts";
import type { Viewer } from "./viewer.ts";

/** A permission with what it could be changed to. */
export interface PermissionRow {
  readonly permission: CalendarPermission;
  readonly allowedRoles: readonly CalendarRole[];
}

export interface PermissionPage {
  readonly kind: "permission-page";
  readonly rows: readonly PermissionRow[];
  readonly query: CollectionQuery<never>;
  readonly total: number;
}

export interface PermissionFound extends PermissionRow {
  readonly kind: "permission-found";
  readonly select: readonly string[] | undefined;
}

interface OnCalendar {
  readonly owner: User;
  readonly viewer: Viewer;
  readonly calendarId: string | undefined;
}

interface OnPermission extends OnCalendar {
  readonly permissionId: string;
}

const toRow = (calendar: Calendar, permission: CalendarPermission): PermissionRow => ({
  permission,
  allowedRoles: allowedRoles(calendar, permission),
});

/**
 * Decides `GET …/calendarPermissions`. Somebody the calendar is shared with sees none.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendarpermission
 */
export function decideListPermissions(
  state: TenantState,
  { owner, viewer, calendarId, query }: OnCalendar & { readonly query: CollectionQuery<never> },
): Decision<PermissionPage | GraphFailure> {
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const all = viewer.kind === "owner" ? permissionsOf(state, calendar) : [];
  const page = all.slice(query.skip, query.skip + query.pageSize);
  const rows = page.map((permission) => toRow(calendar, permission));
  return conclude({ kind: "permission-page", rows, query, total: all.length });
}

/** A permission, for the calendar's owner alone. */
function findPermission(
  state: TenantState,
  { owner, viewer, calendarId, permissionId }: OnPermission,
): { readonly calendar: Calendar; readonly permission: CalendarPermission } | GraphFailure {
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return calendar;
  if (viewer.kind === "sharee")
    return graphFailure("accessDenied", { detail: "whom a calendar is shared with, only its owner sees" });
  const permission = permissionsOf(state, calendar).find(({ id }) => id === permissionId);
  return permission ? { calendar, permission } : graphFailure("itemNotFound");
}

/** Decides `GET …/calendarPermissions/{id}`. */
export function decideGetPermission(
  state: TenantState,
  input: OnPermission & { readonly select: readonly string[] | undefined },
): Decision<PermissionFound | GraphFailure> {
  const found = findPermission(state, input);
  if (isGraphFailure(found)) return refuse(found);
  const { calendar, permission } = found;
  return conclude({ kind: "permission-found", ...toRow(calendar, permission), select: input.select });
}

/** Refuses a role that a sharee cannot have; what the real service answers is not documented. */
function judgeRole(calendar: Calendar, permission: CalendarPermission): GraphFailure | undefined {
  const allowed = allowedRoles(calendar, permission);
  if (allowed.includes(permission.role)) return undefined;
  const detail = `${permission.name} can have one of ${allowed.join(", ")}`;
  return graphFailure("roleRefused", { role: permission.role, detail });
}

const SHARED_PAGE = "https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar";

const sharedAs = ({ role }: CalendarPermission): readonly Reason[] => [
  { rule: "calendar.shared", text: `the calendar is shared as ${role} from now on`, source: SHARED_PAGE },
];

/**
 * Decides `POST …/calendarPermissions`.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-post-calendarpermissions
 */
export function decideCreatePermission(
  state: TenantState,
  input: OnCalendar & { readonly draft: PermissionDraft },
  { ids }: Moment,
): Decision<PermissionFound | GraphFailure> {
  const { owner, viewer, draft } = input;
  const calendar = findCalendar(state, owner, input.calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  if (viewer.kind === "sharee")
    return refuse(graphFailure("accessDenied", { detail: "only its owner shares a calendar" }));
  const { role, emailAddress: { address, name } = {} } = draft;
  if (role === undefined || address === undefined)
    return refuse(graphFailure("validation", { detail: "sharing a calendar takes an address and a role" }));
  const permission = toPermission(state, calendar, { address, name, role });
  const isTaken = permissionsOf(state, calendar).some(({ id }) => id === permission.id);
  const failure =
    permission.userId === owner.id
      ? graphFailure("recipientInvalid", { detail: "a calendar is not shared with its own owner" })
      : isTaken
        ? graphFailure("shareExists", { name: permission.name })
        : judgeRole(calendar, permission);
  if (failure) return refuse(failure);
  return conclude(
    { kind: "permission-found", ...toRow(calendar, permission), select: undefined },
    sharedAs(permission),
    shareCalendar(state, { calendar, owner, permission }, ids),
  );
}

/**
 * Decides `PATCH …/calendarPermissions/{id}`: the role alone can be changed.
 *
 * @see https://learn.microsoft.com/graph/api/calendarpermission-update
 */
export function decideUpdatePermission(
  state: TenantState,
  input: OnPermission & { readonly draft: PermissionDraft },
): Decision<PermissionFound | GraphFailure> {
  const found = findPermission(state, input);
  if (isGraphFailure(found)) return refuse(found);
  const { calendar, permission: before } = found;
  const permission: CalendarPermission = { ...before, role: input.draft.role ?? before.role };
  const failure = judgeRole(calendar, permission);
  if (failure) return refuse(failure);
  return conclude(
    { kind: "permission-found", ...toRow(calendar, permission), select: undefined },
    sharedAs(permission),
    [{ kind: "calendar-permission-written", permission }],
  );
}

/**
 * Decides `DELETE …/calendarPermissions/{id}`. The organisation cannot be removed from a calendar.
 *
 * @see https://learn.microsoft.com/graph/api/calendarpermission-delete
 */
export function decideDeletePermission(
  state: TenantState,
  input: OnPermission,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const found = findPermission(state, input);
  if (isGraphFailure(found)) return refuse(found);
  const { permission } = found;
  if (isOfOrganization(permission))
    return refuse(graphFailure("objectKept", { what: "The permission of My Organization" }));
  const text = "the calendar is not shared with them any more";
  return conclude(
    { kind: "deleted" },
    [{ rule: "calendar.unshared", text, source: SHARED_PAGE }],
    unshareCalendar(state, permission),
  );
}
