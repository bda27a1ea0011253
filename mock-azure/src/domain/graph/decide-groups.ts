import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Group } from "../directory/group.ts";
import { removeGroup } from "../directory/remove-group.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ItemQuery } from "./collection-query.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import type { GroupDraft, NewGroup } from "./group-draft.ts";
import { membersOf } from "./group-members.ts";
import { GROUPS, resolveGroup } from "./groups.ts";
import { type ListQuery, listRows } from "./listing.ts";

const CREATE_PAGE = "https://learn.microsoft.com/graph/api/group-post-groups";
const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/group-update";

/** A group, and its members where they were asked for along with it. */
export interface GroupRow {
  readonly group: Group;
  readonly members: readonly User[] | undefined;
}

const toRow = (state: TenantState, group: Group, expand?: string): GroupRow => ({
  group,
  members: expand === undefined ? undefined : membersOf(state, group),
});

/** Decides `GET /groups`. */
export function decideListGroups(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<GroupRow>> {
  const { items, total } = listRows(state.groups.values(), query, GROUPS.fields);
  return conclude({ items: items.map((group) => toRow(state, group, query.expand)), total, query });
}

/** Decides `GET /groups/{id}`. */
export function decideGetGroup(
  state: TenantState,
  { groupId, query }: { readonly groupId: string; readonly query: ItemQuery },
): Decision<{ readonly row: GroupRow; readonly query: ItemQuery } | GraphFailure> {
  const group = resolveGroup(state, groupId);
  return isGraphFailure(group) ? refuse(group) : conclude({ row: toRow(state, group, query.expand), query });
}

/** Decides `POST /groups`. */
export function decidePostGroup(
  state: TenantState,
  { draft }: { readonly draft: NewGroup },
  { ids }: Moment,
): Decision<GroupRow> {
  const group: Group = { id: ids.guid(), ...draft, memberIds: [] };
  const text = `the group ${group.displayName} was made, without members`;
  return conclude(
    toRow(state, group),
    [{ rule: "group.created", text, source: CREATE_PAGE }],
    [{ kind: "group-updated", group }],
  );
}

/** Decides `PATCH /groups/{id}`. */
export function decidePatchGroup(
  state: TenantState,
  { groupId, draft }: { readonly groupId: string; readonly draft: Partial<GroupDraft> },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const group = resolveGroup(state, groupId);
  if (isGraphFailure(group)) return refuse(group);
  const names = Object.keys(draft).join(", ") || "nothing";
  return conclude(
    { kind: "written" },
    [{ rule: "group.changed", text: `${names} of ${group.displayName} changed`, source: UPDATE_PAGE }],
    [{ kind: "group-updated", group: { ...group, ...draft } }],
  );
}

/** Decides `DELETE /groups/{id}`. */
export function decideDeleteGroup(
  state: TenantState,
  { groupId }: { readonly groupId: string },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const group = resolveGroup(state, groupId);
  if (isGraphFailure(group)) return refuse(group);
  return { ...removeGroup(state, group), outcome: { kind: "deleted" } };
}
