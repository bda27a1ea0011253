import { assertNever } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { Application } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, target } from "./audit-entry.ts";
import type { AuditTarget } from "./directory-audit.ts";
import { groupEntries } from "./group-entries.ts";

type ObjectChange = Extract<
  Change,
  {
    readonly kind:
      | "user-updated"
      | "user-removed"
      | "group-updated"
      | "group-removed"
      | "application-updated"
      | "application-removed"
      | "service-principal-removed";
  }
>;

const entry = (
  activityDisplayName: string,
  operationType: AuditEntry["operationType"],
  { type, ...object }: Pick<AuditTarget, "id" | "displayName" | "type">,
  appId: string | null = null,
): AuditEntry => ({
  activityDisplayName,
  category: type === "User" ? "UserManagement" : "ApplicationManagement",
  loggedByService: "Core Directory",
  operationType,
  targetResources: [target(type, object)],
  appId,
});

/**
 * What the audit log says of people, groups and applications that come, change or leave.
 *
 * @param before - the state before the change
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function objectEntries(before: TenantState, change: ObjectChange): readonly AuditEntry[] {
  switch (change.kind) {
    case "user-updated":
    case "user-removed":
      return userEntries(before, change);
    case "group-updated":
    case "group-removed":
      return groupEntries(before, change);
    case "application-updated":
      return applicationEntries(before, change.application);
    case "application-removed": {
      const { appId } = change;
      const old = before.applications.get(appId);
      const { id = appId, displayName = null } = old ?? {};
      return [entry("Delete application", "Delete", { id, displayName, type: "Application" }, appId)];
    }
    case "service-principal-removed": {
      const { servicePrincipalId: id } = change;
      const { displayName = null, appId = null } = before.servicePrincipals.get(id) ?? {};
      return [
        entry("Remove service principal", "Delete", { id, displayName, type: "ServicePrincipal" }, appId),
      ];
    }
    default:
      return assertNever(change);
  }
}

function userEntries(
  before: TenantState,
  change: Extract<ObjectChange, { readonly kind: "user-updated" | "user-removed" }>,
): readonly AuditEntry[] {
  const id = change.kind === "user-removed" ? change.userId : change.user.id;
  const old = before.users.get(id);
  const user = { id, displayName: old?.displayName ?? null, type: "User" } as const;
  if (change.kind === "user-removed") return [entry("Delete user", "Delete", user)];
  const { accountEnabled, displayName } = change.user;
  if (!old) return [entry("Add user", "Add", { ...user, displayName })];
  const switched =
    old.accountEnabled === accountEnabled
      ? []
      : [entry(accountEnabled ? "Enable account" : "Disable account", "Update", user)];
  return [entry("Update user", "Update", user), ...switched];
}

function applicationEntries(before: TenantState, application: Application): readonly AuditEntry[] {
  const { id, displayName, appId } = application;
  const old = before.applications.get(appId);
  const registration = { id, displayName, type: "Application" } as const;
  if (!old) return [entry("Add application", "Add", registration, appId)];
  const keys = ({ clientSecrets }: Application) => clientSecrets.map(({ keyId }) => keyId).join(" ");
  const activity =
    keys(old) === keys(application)
      ? "Update application"
      : "Update application – Certificates and secrets management";
  return [entry(activity, "Update", registration, appId)];
}
