import { GRAPH_APP_ID } from "@consentra/protocol";
import { findDelegatedPermission } from "../directory/permissions.ts";
import { type ManagedPolicyVersion, managedExclusions, POPULAR_MAIL_CLIENTS } from "./managed-exclusions.ts";
import {
  conditionSet,
  type PermissionGrantConditionSet,
  type PermissionGrantPolicy,
} from "./permission-grant-policy.ts";

const consentable = (id: string, changes: Partial<PermissionGrantConditionSet> = {}) =>
  conditionSet({ permissionType: "delegatedUserConsentable", ...changes, id });

/** What the Microsoft-managed policy keeps for administrators, as a set of conditions. */
function exclusionSet(version: ManagedPolicyVersion): PermissionGrantConditionSet {
  return consentable("b7a3c0d2-5e0f-4a86-9f2b-3f1d6f0a7c01", {
    resourceApplication: GRAPH_APP_ID,
    permissions: managedExclusions(version).flatMap((name) => findDelegatedPermission(name)?.id ?? []),
  });
}

/**
 * The policies that Microsoft ships for what users consent to by themselves. Two of them depend on the tenant: its own
 * applications need no verified publisher, and what Microsoft manages changes with time.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
export function builtInGrantPolicies(
  tenantId: string,
  version: ManagedPolicyVersion,
): readonly PermissionGrantPolicy[] {
  return [
    {
      id: "microsoft-user-default-legacy",
      displayName: "Default user policy, legacy",
      description: "Every permission that no publisher keeps for administrators.",
      includes: [consentable("bddda1ec-0174-44d5-84e2-47fb0ac01595")],
      excludes: [],
    },
    {
      id: "microsoft-user-default-low",
      displayName: "Default user low-risk policy",
      description:
        "Permissions classified as low, for applications of verified publishers and of the organization itself.",
      includes: [
        consentable("55ac7f15-f3f4-4d05-b6f5-9f6b6a0a1e01", {
          permissionClassification: "low",
          clientApplicationTenantIds: [tenantId],
        }),
        consentable("5cc2bdfd-1af8-4fc6-a32d-f88c4d6c2e02", {
          permissionClassification: "low",
          clientApplicationsFromVerifiedPublisherOnly: true,
        }),
      ],
      excludes: [],
    },
    {
      id: "microsoft-user-default-recommended",
      displayName: "Microsoft user default recommended policy",
      description: "The permissions that Microsoft recommends to leave to users.",
      includes: [consentable("cd2b4d8f-9f5e-4a3f-8a6c-0f5b9c7e1d02")],
      excludes: [exclusionSet(version)],
    },
    {
      id: "microsoft-user-default-allow-consent-apps",
      displayName: "Microsoft user default policy for popular mail clients",
      description: "What popular mail clients ask for; assigned beside the recommended policy.",
      includes: [
        consentable("e0b6a6b3-3f0e-4b1c-9a51-7d2a8f4c3e03", { clientApplicationIds: POPULAR_MAIL_CLIENTS }),
      ],
      excludes: [],
    },
  ];
}
