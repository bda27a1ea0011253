import type { IdSource } from "@consentra/protocol";
import { findDelegatedPermission } from "./permissions.ts";

/**
 * How much a permission can do, as an organisation sees it.
 *
 * @group Scenarios
 */
export type PermissionImpact = "low" | "medium" | "high";

/**
 * How the organisation classifies a delegated permission; policies of user consent may name the class.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedpermissionclassification
 * @group Scenarios
 */
export interface PermissionClassification {
  /** Opaque. */
  readonly id: string;
  /** The service principal of the API. */
  readonly servicePrincipalId: string;
  readonly permissionId: string;
  readonly permissionName: string;
  readonly classification: PermissionImpact;
}

/**
 * Classifies a delegated permission of Microsoft Graph.
 *
 * @param name - the permission's name
 * @param impact - how much it can do
 * @param servicePrincipalId - Microsoft Graph's service principal
 * @param ids - makes the id
 * @throws Error when Microsoft Graph has no permission of that name
 */
export function classifyPermission(
  name: string,
  impact: PermissionImpact,
  servicePrincipalId: string,
  ids: IdSource,
): PermissionClassification {
  const permission = findDelegatedPermission(name);
  if (!permission) throw new Error(`Microsoft Graph has no delegated permission "${name}".`);
  return {
    id: ids.opaque(22),
    servicePrincipalId,
    permissionId: permission.id,
    permissionName: permission.value,
    classification: impact,
  };
}
