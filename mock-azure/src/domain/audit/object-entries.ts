import type { Change } from "../change.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { AuditTarget } from "./directory-audit.ts";

type ObjectChange = Extract<
  Change,
  { readonly kind: "user-updated" | "user-removed" | "application-removed" | "service-principal-removed" }
>;

const entry = (
  activityDisplayName: string,
  operationType: AuditEntry["operationType"],
  { type, ...object }: Pick<AuditTarget, "id" | "displayName" | "type">,
  appId: string | null,
): AuditEntry => ({
  activityDisplayName,
  category: type === "User" ? "UserManagement" : "ApplicationManagement",
  loggedByService: "Core Directory",
  operationType,
  targetResources: [{ ...object, type, modifiedProperties: [] }],
  appId,
});

/**
 * What the audit log says of people and applications that change or leave.
 *
 * @param before - the state before the change
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function objectEntries(before: TenantState, change: ObjectChange): readonly AuditEntry[] {
  if (change.kind === "user-updated" || change.kind === "user-removed") {
    const id = change.kind === "user-removed" ? change.userId : change.user.id;
    const old = before.users.get(id);
    const user = { id, displayName: old?.displayName ?? null, type: "User" } as const;
    if (change.kind === "user-removed") return [entry("Delete user", "Delete", user, null)];
    const { accountEnabled } = change.user;
    const switched =
      old?.accountEnabled === accountEnabled
        ? []
        : [entry(accountEnabled ? "Enable account" : "Disable account", "Update", user, null)];
    return [entry("Update user", "Update", user, null), ...switched];
  }
  if (change.kind === "application-removed") {
    const { appId } = change;
    const displayName = before.applications.get(appId)?.displayName ?? null;
    return [entry("Delete application", "Delete", { id: appId, displayName, type: "Application" }, appId)];
  }
  const { servicePrincipalId: id } = change;
  const principal = before.servicePrincipals.get(id);
  const target = { id, displayName: principal?.displayName ?? null, type: "ServicePrincipal" } as const;
  return [entry("Remove service principal", "Delete", target, principal?.appId ?? null)];
}
