import type { Change } from "../change.ts";
import type { TenantPolicies } from "../consent/policies.ts";
import type { PermissionClassification } from "../directory/permission-classification.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, DIRECTORY, property, target } from "./audit-entry.ts";

type PolicyChange = Extract<
  Change,
  { readonly kind: "permission-grant-policy-written" | "permission-grant-policy-removed" }
>;

const SERVICE = { loggedByService: "Core Directory", appId: null } as const;

/**
 * What the audit log says of the organisation's own policies on permission grants.
 *
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function grantPolicyEntries(before: TenantState, change: PolicyChange): readonly AuditEntry[] {
  const id = change.kind === "permission-grant-policy-removed" ? change.policyId : change.policy.id;
  const old = before.permissionGrantPolicies.get(id);
  const { displayName = null } =
    change.kind === "permission-grant-policy-written" ? change.policy : (old ?? {});
  const [verb, operationType] =
    change.kind === "permission-grant-policy-removed"
      ? (["Delete", "Delete"] as const)
      : old
        ? (["Update", "Update"] as const)
        : (["Add", "Add"] as const);
  return [
    {
      ...SERVICE,
      activityDisplayName: `${verb} permission grant policy`,
      category: "PermissionGrantPolicy",
      operationType,
      targetResources: [target("Policy", { id, displayName })],
    },
  ];
}

type ClassificationChange = Extract<
  Change,
  { readonly kind: "permission-classified" | "permission-classification-removed" }
>;

/**
 * What it says of a permission that was classified, or is no longer. No activity of that name is documented; the
 * classification belongs to the API's service principal, whose update is logged.
 */
export function classificationEntries(
  before: TenantState,
  change: ClassificationChange,
): readonly AuditEntry[] {
  const added = change.kind === "permission-classified" ? change.classification : undefined;
  const removed =
    change.kind === "permission-classification-removed"
      ? before.permissionClassifications.get(change.classificationId)
      : undefined;
  const principal = before.servicePrincipals.get((added ?? removed)?.servicePrincipalId ?? "");
  if (!principal) return [];
  const told = (one: PermissionClassification | undefined) =>
    one && `${one.permissionName} ${one.classification}`;
  return [
    {
      ...DIRECTORY,
      activityDisplayName: "Update service principal",
      operationType: "Update",
      targetResources: [
        target(
          "ServicePrincipal",
          principal,
          property("DelegatedPermissionClassification", told(removed), told(added)),
        ),
      ],
      appId: principal.appId,
    },
  ];
}

/** What it says where users may consent to something else than before. */
export function userConsentEntries(
  { policies }: TenantState,
  { userConsent }: TenantPolicies,
): readonly AuditEntry[] {
  const before = policies.userConsent.join(" ");
  const after = userConsent.join(" ");
  if (before === after) return [];
  return [
    {
      ...SERVICE,
      activityDisplayName: "Update authorization policy",
      category: "AuthorizationPolicy",
      operationType: "Update",
      targetResources: [
        target(
          "Policy",
          { id: "authorizationPolicy", displayName: "Authorization Policy" },
          property("PermissionGrantPolicyIdsAssignedToDefaultUserRole", before, after),
        ),
      ],
    },
  ];
}
