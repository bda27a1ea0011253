import type { Change } from "../change.ts";
import type { TenantPolicies } from "../consent/policies.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, property, target } from "./audit-entry.ts";

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
