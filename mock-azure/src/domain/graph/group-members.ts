import { conclude, type Decision } from "../decision.ts";
import type { Group } from "../directory/group.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { findUser } from "./admit.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { requestInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { resolveGroup } from "./groups.ts";
import { type ListQuery, listRows } from "./listing.ts";
import { USERS } from "./users.ts";

const MEMBERS_PAGE = "https://learn.microsoft.com/graph/api/group-post-members";

/** The people of a group. */
export const membersOf = ({ users }: TenantState, { memberIds }: Group): readonly User[] =>
  memberIds.flatMap((id) => users.get(id) ?? []);

interface OnGroup {
  readonly groupId: string;
}

/** Decides `GET /groups/{id}/members`, and the transitive ones, which are the same: groups hold people only. */
export function decideListMembers(
  state: TenantState,
  { groupId, query }: OnGroup & { readonly query: ListQuery },
): Decision<RowsFound<User> | GraphFailure> {
  const group = resolveGroup(state, groupId);
  if (isGraphFailure(group)) return refuse(group);
  return conclude({ ...listRows(membersOf(state, group), query, USERS.fields), query });
}

/** Decides `POST /groups/{id}/members/$ref`. */
export function decideAddMember(
  state: TenantState,
  { groupId, draft: { memberId } }: OnGroup & { readonly draft: { readonly memberId: string } },
): Decision<{ readonly kind: "added" } | GraphFailure> {
  const group = resolveGroup(state, groupId);
  if (isGraphFailure(group)) return refuse(group);
  const user = findUser(state, memberId);
  if (!user) {
    const key = memberId.toLowerCase();
    const isOther = state.groups.get(key) ?? state.servicePrincipals.get(key);
    return refuse(
      isOther
        ? graphFailure("notEmulated", { what: "members of groups that are no people" })
        : graphFailure("resourceNotFound", { id: memberId }),
    );
  }
  if (group.memberIds.includes(user.id)) {
    const what =
      "One or more added object references already exist for the following modified properties: 'members'.";
    return refuse(requestInvalid(what));
  }
  const text = `a person joined ${group.displayName}`;
  return conclude(
    { kind: "added" },
    [{ rule: "group.joined", text, source: MEMBERS_PAGE }],
    [{ kind: "group-updated", group: { ...group, memberIds: [...group.memberIds, user.id] } }],
  );
}

/** Decides `DELETE /groups/{id}/members/{id}/$ref`. */
export function decideRemoveMember(
  state: TenantState,
  { groupId, memberId }: OnGroup & { readonly memberId: string },
): Decision<{ readonly kind: "removed" } | GraphFailure> {
  const group = resolveGroup(state, groupId);
  if (isGraphFailure(group)) return refuse(group);
  const memberIds = group.memberIds.filter((id) => id !== memberId.toLowerCase());
  if (memberIds.length === group.memberIds.length) {
    return refuse(graphFailure("resourceNotFound", { id: memberId }));
  }
  const text = `a person left ${group.displayName}`;
  return conclude(
    { kind: "removed" },
    [{ rule: "group.left", text, source: MEMBERS_PAGE }],
    [{ kind: "group-updated", group: { ...group, memberIds } }],
  );
}
