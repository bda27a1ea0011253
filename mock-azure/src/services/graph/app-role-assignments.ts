import {
  type AdminAccess,
  APP_ROLES_READ,
  APP_ROLES_WRITE,
  PEOPLE_ASSIGN,
  PEOPLE_ASSIGNMENTS_READ,
} from "../../domain/graph/admin-access.ts";
import { APP_ROLE_ASSIGNMENTS } from "../../domain/graph/app-role-assignments.ts";
import type { AssignmentHolder } from "../../domain/graph/assignment-holder.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeleteAssignment,
  decideListAssignments,
  decidePostAssignment,
  readAssignmentDraft,
} from "../../domain/graph/decide-app-role-assignments.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute, RouteRequest } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { toAssignmentResource } from "./app-role-assignment-resource.ts";
import { belowUser } from "./below-user.ts";
import { collectionBody, odataContext, selectedContext } from "./collection-body.ts";
import { parseListQuery } from "./parse-query.ts";
import { parseTarget } from "./parse-target.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { belowPrincipal, principalKeyOf } from "./service-principal-paths.ts";

/** One of the four places where assignments are seen from. */
interface Side {
  /** Part of the routes' names. */
  readonly of: string;
  readonly paths: readonly string[];
  /** How the pages that describe it begin, and what they call the relation. */
  readonly page: readonly [object: string, relation: string];
  readonly read: AdminAccess;
  readonly write: AdminAccess;
  holder(request: RouteRequest): AssignmentHolder;
}

const SIDES: readonly Side[] = [
  {
    of: "user",
    paths: belowUser(["/appRoleAssignments"]),
    page: ["user", "approleassignments"],
    read: PEOPLE_ASSIGNMENTS_READ,
    write: PEOPLE_ASSIGN,
    holder: (request) => ({ kind: "user", target: parseTarget(request) }),
  },
  {
    of: "group",
    paths: ["/v1.0/groups/:group/appRoleAssignments"],
    page: ["group", "approleassignments"],
    read: APP_ROLES_READ,
    write: PEOPLE_ASSIGN,
    holder: ({ params }) => ({ kind: "group", id: params.group ?? "" }),
  },
  {
    of: "client",
    paths: belowPrincipal("/appRoleAssignments"),
    page: ["serviceprincipal", "approleassignments"],
    read: APP_ROLES_READ,
    write: APP_ROLES_WRITE,
    holder: ({ params }) => ({ kind: "client", key: principalKeyOf(params) }),
  },
  {
    of: "resource",
    paths: belowPrincipal("/appRoleAssignedTo"),
    page: ["serviceprincipal", "approleassignedto"],
    read: APP_ROLES_READ,
    write: APP_ROLES_WRITE,
    holder: ({ params }) => ({ kind: "resource", key: principalKeyOf(params) }),
  },
];

const PAGES = "https://learn.microsoft.com/graph/api";

/** Lists, gives and takes assignments at one place. */
function routesOf({ of, paths, page: [object, relation], read, write, holder }: Side): readonly AnyRoute[] {
  return [
    adminRoute({
      name: `graph.list-${of}-app-roles`,
      host: "graph",
      method: "GET",
      path: paths,
      source: `${PAGES}/${object}-list-${relation}`,
      access: read,
      parse(request) {
        const query = parseListQuery(request, APP_ROLE_ASSIGNMENTS);
        return isGraphFailure(query) ? query : { ...query, holder: holder(request) };
      },
      decide: decideListAssignments,
      view({ items, total, query }, reply) {
        const rows = items.map((row) => toAssignmentResource(row, query.select));
        const context = `appRoleAssignments${selectedContext(query.select)}`;
        return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
      },
    }),
    adminRoute({
      name: `graph.add-${of}-app-role`,
      host: "graph",
      method: "POST",
      path: paths,
      source: `${PAGES}/${object}-post-${relation}`,
      access: write,
      async parse(request) {
        const written = await readDraft(request, readAssignmentDraft);
        return isGraphFailure(written) ? written : { ...written, holder: holder(request) };
      },
      decide: decidePostAssignment,
      view: (row, reply) =>
        respondGraph(
          {
            "@odata.context": odataContext(reply, "appRoleAssignments/$entity"),
            ...toAssignmentResource(row),
          },
          reply,
          { status: 201, location: `${reply.origins.graph}${reply.url.pathname}/${row.assignment.id}` },
        ),
    }),
    adminRoute({
      name: `graph.remove-${of}-app-role`,
      host: "graph",
      method: "DELETE",
      path: paths.map((path) => `${path}/:assignment`),
      source: `${PAGES}/${object}-delete-${relation}`,
      access: write,
      parse: (request) =>
        refuseOptions(request.url.searchParams) ?? {
          assignmentId: request.params.assignment ?? "",
          holder: holder(request),
        },
      decide: decideDeleteAssignment,
      view: (_, reply) => respondNoContent(reply),
    }),
  ];
}

/** Who may use which application, and which application permissions applications hold. */
export const appRoleAssignmentRoutes: readonly AnyRoute[] = SIDES.flatMap(routesOf);
