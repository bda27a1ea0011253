import { conclude, type Decision, type Moment } from "../decision.ts";
import { classifyPermission, type PermissionImpact } from "../directory/permission-classification.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import { CLASSIFICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { graphServicePrincipal } from "./granted-scopes.ts";
import type { SettingsOutcome, SettingsProblem } from "./settings-outcome.ts";

const CLASSIFICATION_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-permission-classifications";

function refuseWithoutRole(user: User): Decision<SettingsOutcome> | undefined {
  if (holdsRole(user, CLASSIFICATION_ROLES)) return undefined;
  const text = "the person holds no role that may classify permissions";
  return conclude({ kind: "role-missing", roles: CLASSIFICATION_ROLES }, [
    { rule: "settings.role", text, source: CLASSIFICATION_PAGE },
  ]);
}

const saved = (text: string) => [{ rule: "settings.classification", text, source: CLASSIFICATION_PAGE }];

/**
 * An administrator says how much a delegated permission of Microsoft Graph can do. Only those that need no
 * administrator can be classified, each once.
 */
export function classifyInTenant(
  state: TenantState,
  {
    user,
    permissionName,
    impact,
  }: { readonly user: User; readonly permissionName: string; readonly impact: PermissionImpact },
  { ids }: Moment,
): Decision<SettingsOutcome> {
  const refused = refuseWithoutRole(user);
  if (refused) return refused;
  const permission = findDelegatedPermission(permissionName);
  const invalid = (problem: SettingsProblem) => conclude({ kind: "invalid" as const, problems: [problem] });
  if (!permission) return invalid({ kind: "noSuchPermission", permission: permissionName });
  const { value } = permission;
  if (permission.adminOnly) return invalid({ kind: "alwaysAdministrator", permission: value });
  const [taken] = state.permissionClassifications.by("permissionId", permission.id);
  if (taken) return invalid({ kind: "classifiedAlready", permission: value, impact: taken.classification });
  const classification = classifyPermission(value, impact, graphServicePrincipal(state).id, ids);
  return conclude({ kind: "saved" }, saved(`${value} is classified as ${impact}`), [
    { kind: "permission-classified", classification },
  ]);
}

/** An administrator takes a classification away. */
export function removeClassification(
  state: TenantState,
  { user, classificationId }: { readonly user: User; readonly classificationId: string },
): Decision<SettingsOutcome> {
  const refused = refuseWithoutRole(user);
  if (refused) return refused;
  const classified = state.permissionClassifications.get(classificationId);
  if (!classified) return conclude({ kind: "invalid", problems: [{ kind: "notClassified" }] });
  return conclude({ kind: "saved" }, saved(`${classified.permissionName} is not classified any more`), [
    { kind: "permission-classification-removed", classificationId },
  ]);
}
