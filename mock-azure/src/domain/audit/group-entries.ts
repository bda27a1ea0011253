import type { Change } from "../change.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, property, target } from "./audit-entry.ts";

type GroupChange = Extract<Change, { readonly kind: "group-updated" | "group-removed" }>;

const entry = (
  activityDisplayName: string,
  operationType: AuditEntry["operationType"],
  ...targetResources: AuditEntry["targetResources"]
): AuditEntry => ({
  activityDisplayName,
  category: "GroupManagement",
  loggedByService: "Core Directory",
  operationType,
  targetResources,
  appId: null,
});

/**
 * What the audit log says of groups that come, change or leave, and of who joins and leaves them.
 *
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function groupEntries(before: TenantState, change: GroupChange): readonly AuditEntry[] {
  if (change.kind === "group-removed") {
    const { groupId: id } = change;
    const displayName = before.groups.get(id)?.displayName ?? null;
    return [entry("Delete group", "Delete", target("Group", { id, displayName }))];
  }
  const { group } = change;
  const old = before.groups.get(group.id);
  if (!old) return [entry("Add group", "Add", target("Group", group))];
  const moved = (verb: "Add" | "Remove", ids: readonly string[]) =>
    ids.map((id) =>
      entry(
        verb === "Add" ? "Add member to group" : "Remove member from group",
        verb === "Add" ? "Assign" : "Unassign",
        target("User", { id, displayName: before.users.get(id)?.displayName ?? null }),
        target("Group", group, property("Group.ObjectID", undefined, group.id)),
      ),
    );
  const members = [
    ...moved(
      "Add",
      group.memberIds.filter((id) => !old.memberIds.includes(id)),
    ),
    ...moved(
      "Remove",
      old.memberIds.filter((id) => !group.memberIds.includes(id)),
    ),
  ];
  return members.length > 0 ? members : [entry("Update group", "Update", target("Group", group))];
}
