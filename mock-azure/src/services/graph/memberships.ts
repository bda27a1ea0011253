import { GROUPS_READ, MEMBERS_WRITE, MEMBERSHIPS_READ } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideListMemberships,
  MEMBERSHIPS,
  type Membership,
} from "../../domain/graph/decide-memberships.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readReference } from "../../domain/graph/group-draft.ts";
import { decideAddMember, decideListMembers, decideRemoveMember } from "../../domain/graph/group-members.ts";
import { USERS } from "../../domain/graph/users.ts";
import type { AnyRoute } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { belowUser } from "./below-user.ts";
import { collectionBody, selectedContext, selectProperties } from "./collection-body.ts";
import { toGroupResource } from "./group-resource.ts";
import { parseListQuery } from "./parse-query.ts";
import { parseTarget } from "./parse-target.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { toUserResource } from "./user-resource.ts";

const GROUP = "/v1.0/groups/:group";
const PAGES = "https://learn.microsoft.com/graph/api";
/** A path that ends so gives objects of that type only, without saying the type of each. */
const CAST = "/microsoft.graph.";

/** A relation, and the same narrowed to types. */
const withCasts = (path: string, ...types: readonly string[]) => [
  path,
  ...types.map((type) => `${path}${CAST}${type}`),
];

/** What a path is narrowed to. */
const castOf = ({ pathname }: URL): string | undefined =>
  /\/microsoft\.graph\.(\w+)$/i.exec(pathname)?.[1]?.toLowerCase();

function toMembershipResource(one: Membership, select: readonly string[] | undefined) {
  if (one.kind === "group") return toGroupResource(one.group, select);
  const { name, templateId } = one;
  const role = {
    id: templateId,
    deletedDateTime: null,
    description: null,
    displayName: name,
    roleTemplateId: templateId,
  };
  return selectProperties(role, select, []);
}

const listMemberships = adminRoute({
  name: "graph.list-memberships",
  host: "graph",
  method: "GET",
  path: belowUser(
    ["/memberOf", "/transitiveMemberOf"].flatMap((path) => withCasts(path, "group", "directoryRole")),
  ),
  source: `${PAGES}/user-list-memberof`,
  access: MEMBERSHIPS_READ,
  parse(request) {
    const read = parseListQuery(request, MEMBERSHIPS);
    if (isGraphFailure(read)) return read;
    const cast = castOf(request.url);
    const only = (["group", "directoryRole"] as const).find((kind) => kind.toLowerCase() === cast);
    return { ...read, target: parseTarget(request), only };
  },
  decide: decideListMemberships,
  view({ items, total, query }, reply) {
    const cast = castOf(reply.url);
    const rows = items.map((one) => ({
      ...(cast === undefined && { "@odata.type": `#microsoft.graph.${one.kind}` }),
      ...toMembershipResource(one, query.select),
    }));
    const set = cast === undefined ? "directoryObjects" : cast === "group" ? "groups" : "directoryRoles";
    const context = `${set}${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

const listMembers = adminRoute({
  name: "graph.list-group-members",
  host: "graph",
  method: "GET",
  path: [...withCasts(`${GROUP}/members`, "user"), ...withCasts(`${GROUP}/transitiveMembers`, "user")],
  source: `${PAGES}/group-list-members`,
  access: GROUPS_READ,
  parse(request) {
    const read = parseListQuery(request, USERS);
    return isGraphFailure(read) ? read : { ...read, groupId: request.params.group ?? "" };
  },
  decide: decideListMembers,
  view({ items, total, query }, reply) {
    const isCast = castOf(reply.url) !== undefined;
    const rows = items.map((user) => ({
      ...(!isCast && { "@odata.type": "#microsoft.graph.user" }),
      ...toUserResource(user, query.select),
    }));
    const context = `${isCast ? "users" : "directoryObjects"}${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

const addMember = adminRoute({
  name: "graph.add-group-member",
  host: "graph",
  method: "POST",
  path: `${GROUP}/members/$ref`,
  source: `${PAGES}/group-post-members`,
  access: MEMBERS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readReference);
    return isGraphFailure(written) ? written : { ...written, groupId: request.params.group ?? "" };
  },
  decide: decideAddMember,
  view: (_, reply) => respondNoContent(reply),
});

const removeMember = adminRoute({
  name: "graph.remove-group-member",
  host: "graph",
  method: "DELETE",
  path: `${GROUP}/members/:member/$ref`,
  source: `${PAGES}/group-delete-members`,
  access: MEMBERS_WRITE,
  parse: ({ url, params }) =>
    refuseOptions(url.searchParams) ?? { groupId: params.group ?? "", memberId: params.member ?? "" },
  decide: decideRemoveMember,
  view: (_, reply) => respondNoContent(reply),
});

/** Who belongs to which group. */
export const membershipRoutes: readonly AnyRoute[] = [listMemberships, listMembers, addMember, removeMember];
