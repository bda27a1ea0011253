import { isOfOrganization } from "../../domain/calendar/sharing/calendar-permission.ts";
import {
  decideCreatePermission,
  decideDeletePermission,
  decideGetPermission,
  decideListPermissions,
  decideUpdatePermission,
  type PermissionFound,
  type PermissionRow,
} from "../../domain/calendar/sharing/decide-permissions.ts";
import { readNewPermission, readPermissionChange } from "../../domain/calendar/sharing/permission-draft.ts";
import { CALENDAR_MANAGE, CALENDAR_READ_ALL } from "../../domain/graph/access.ts";
import { type Queryable, readCollectionQuery, readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readCondition, readDraft } from "./read-draft.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SET: readonly string[] = [
  "/calendar/calendarPermissions",
  "/calendars/:calendar/calendarPermissions",
  "/calendarGroups/:calendarGroup/calendars/:calendar/calendarPermissions",
];
const ONE: readonly string[] = SET.map((path) => `${path}/:permission`);
const onGraph = { host: "graph" } as const;

/** @see https://learn.microsoft.com/graph/api/resources/calendarpermission */
const PERMISSIONS: Queryable<never> = {
  type: "microsoft.graph.calendarPermission",
  properties: ["id", "isRemovable", "isInsideOrganization", "role", "allowedRoles", "emailAddress"],
  notEmulated: [],
  unselectable: [],
  orderings: [],
};

function toResource(
  { permission, allowedRoles }: PermissionRow,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const { id, name, address, role, userId } = permission;
  const isAll = isOfOrganization(permission);
  const properties = {
    id,
    isRemovable: !isAll,
    isInsideOrganization: isAll || userId !== null,
    role,
    allowedRoles,
    emailAddress: address === null ? { name } : { name, address },
  };
  return selectProperties(properties, select, ["id"]);
}

/** The collection that a path leads to, as `@odata.context` writes it. */
function permissionsContext({ url, mailbox }: Pick<Reply, "url" | "mailbox">): string {
  const [, calendar] = /\/calendars\/([^/]+)\//i.exec(url.pathname) ?? [];
  return `${mailbox}/${calendar === undefined ? "calendar" : `calendars('${calendar}')`}/calendarPermissions`;
}

function respondPermission(found: PermissionFound, reply: Reply, status: 200 | 201 = 200): Response {
  const context = `${permissionsContext(reply)}${selectedContext(found.select)}/$entity`;
  const address = `${reply.origins.graph}${reply.url.pathname}/${encodeURIComponent(found.permission.id)}`;
  return respondGraph(
    { "@odata.context": odataContext(reply, context), ...toResource(found, found.select) },
    reply,
    { status, location: status === 201 ? address : undefined },
  );
}

const listPermissions = graphRoute({
  ...onGraph,
  name: "graph.list-calendar-permissions",
  method: "GET",
  path: SET,
  source: `${PAGES}/calendar-list-calendarpermissions`,
  access: CALENDAR_READ_ALL,
  parse({ url, params }, { maxPageSize }) {
    const query = readCollectionQuery(url.searchParams, PERMISSIONS, maxPageSize);
    return isGraphFailure(query) ? query : { query, calendarId: params.calendar };
  },
  decide: decideListPermissions,
  view({ rows, query, total }, reply) {
    const context = `${permissionsContext(reply)}${selectedContext(query.select)}`;
    const items = rows.map((row) => toResource(row, query.select));
    const applied = appliedPreferences(reply.preferences, heededByPage(reply.preferences, query));
    return respondGraph(collectionBody(reply, { context, items, total, query }), reply, { applied });
  },
});

const getPermission = graphRoute({
  ...onGraph,
  name: "graph.get-calendar-permission",
  method: "GET",
  path: ONE,
  source: `${PAGES}/calendarpermission-get`,
  access: CALENDAR_READ_ALL,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, PERMISSIONS);
    return isGraphFailure(query)
      ? query
      : { ...query, calendarId: params.calendar, permissionId: params.permission ?? "" };
  },
  decide: decideGetPermission,
  view: (outcome, reply) => respondPermission(outcome, reply),
});

const createPermission = graphRoute({
  ...onGraph,
  name: "graph.create-calendar-permission",
  method: "POST",
  path: SET,
  source: `${PAGES}/calendar-post-calendarpermissions`,
  access: CALENDAR_MANAGE,
  async parse(request) {
    const written = await readDraft(request, readNewPermission);
    return isGraphFailure(written) ? written : { draft: written.draft, calendarId: request.params.calendar };
  },
  decide: decideCreatePermission,
  view: (outcome, reply) => respondPermission(outcome, reply, 201),
});

const updatePermission = graphRoute({
  ...onGraph,
  name: "graph.update-calendar-permission",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}/calendarpermission-update`,
  access: CALENDAR_MANAGE,
  async parse(request) {
    const written = await readDraft(request, readPermissionChange);
    const { calendar: calendarId, permission: permissionId = "" } = request.params;
    return isGraphFailure(written) ? written : { draft: written.draft, calendarId, permissionId };
  },
  decide: decideUpdatePermission,
  view: (outcome, reply) => respondPermission(outcome, reply),
});

const deletePermission = graphRoute({
  ...onGraph,
  name: "graph.delete-calendar-permission",
  method: "DELETE",
  path: ONE,
  source: `${PAGES}/calendarpermission-delete`,
  access: CALENDAR_MANAGE,
  parse(request) {
    const condition = readCondition(request);
    const { calendar: calendarId, permission: permissionId = "" } = request.params;
    return isGraphFailure(condition) ? condition : { calendarId, permissionId };
  },
  decide: decideDeletePermission,
  view: (_, reply) => respondNoContent(reply),
});

/** Whom a calendar is shared with. */
export const calendarPermissionRoutes: readonly AnyRoute[] = [
  listPermissions,
  getPermission,
  createPermission,
  updatePermission,
  deletePermission,
];
