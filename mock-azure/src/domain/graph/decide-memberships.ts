import { conclude, type Decision } from "../decision.ts";
import type { Group } from "../directory/group.ts";
import { DIRECTORY_ROLES, type DirectoryRole } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { MEMBERSHIPS_READ } from "./admin-access.ts";
import type { Target } from "./admit.ts";
import { heldOf } from "./admit-admin.ts";
import type { Caller } from "./bearer.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { resolveUser } from "./decide-users.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { GROUPS } from "./groups.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

/** What a person belongs to: a group, or a directory role by the id of its template. */
export type Membership =
  | { readonly kind: "group"; readonly group: Group }
  | { readonly kind: "directoryRole"; readonly name: DirectoryRole; readonly templateId: string };

/** @see https://learn.microsoft.com/graph/api/user-list-memberof */
export const MEMBERSHIPS: Listable<Membership> = {
  type: "microsoft.graph.directoryObject",
  properties: [...GROUPS.properties, "roleTemplateId"],
  notEmulated: GROUPS.notEmulated,
  unselectable: [],
  orderings: [],
  fields: {
    displayName: { type: "text", of: (one) => (one.kind === "group" ? one.group.displayName : one.name) },
  },
};

/**
 * Decides `GET …/memberOf` and `GET …/transitiveMemberOf`, which are the same: groups hold people only.
 *
 * Of kinds, `undefined` means both.
 */
export function decideListMemberships(
  state: TenantState,
  {
    query,
    only,
    ...on
  }: {
    readonly target: Target;
    readonly caller: Caller;
    readonly query: ListQuery;
    readonly only: Membership["kind"] | undefined;
  },
): Decision<RowsFound<Membership> | GraphFailure> {
  const user = resolveUser(state, on);
  if (isGraphFailure(user)) return refuse(user);
  const isOwn = on.caller.kind === "user" && on.caller.userId === user.id;
  if (!isOwn && heldOf(on.caller, MEMBERSHIPS_READ.permissions) === undefined) {
    const detail = `others' memberships need one of ${MEMBERSHIPS_READ.permissions.join(", ")}`;
    return refuse(graphFailure("directoryDenied", { detail }));
  }
  const memberships: readonly Membership[] = [
    ...[...state.groups.values()]
      .filter(({ memberIds }) => memberIds.includes(user.id))
      .map((group) => ({ kind: "group", group }) as const),
    ...user.roles.map(
      (name) => ({ kind: "directoryRole", name, templateId: DIRECTORY_ROLES[name] }) as const,
    ),
  ];
  const rows = memberships.filter(({ kind }) => only === undefined || kind === only);
  return conclude({ ...listRows(rows, query, MEMBERSHIPS.fields), query });
}
