import type { Application } from "../directory/application.ts";
import type { PermissionImpact } from "../directory/permission-classification.ts";
import type { DelegatedPermission } from "../directory/permissions.ts";

/**
 * One set of conditions; it speaks for a permission of an application when all of them hold. Lists hold ids, or `all`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/permissiongrantconditionset
 * @group Scenarios
 */
export interface PermissionGrantConditionSet {
  readonly id: string;
  /** `delegatedUserConsentable`: those that no publisher keeps for administrators; built-in policies only. */
  readonly permissionType: "application" | "delegated" | "delegatedUserConsentable";
  readonly permissionClassification: "all" | PermissionImpact;
  /** The API, by its application id, or `any`. */
  readonly resourceApplication: string;
  /** Ids of permissions. */
  readonly permissions: readonly string[];
  readonly clientApplicationIds: readonly string[];
  readonly clientApplicationTenantIds: readonly string[];
  readonly clientApplicationPublisherIds: readonly string[];
  readonly clientApplicationsFromVerifiedPublisherOnly: boolean;
}

/**
 * A policy on who may grant what: it covers a permission that at least one `includes` set speaks for and no `excludes`
 * set does.
 *
 * @see https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy
 * @group Scenarios
 */
export interface PermissionGrantPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly includes: readonly PermissionGrantConditionSet[];
  readonly excludes: readonly PermissionGrantConditionSet[];
}

/**
 * Makes a set of conditions: any delegated permission of any application, but for what is given.
 *
 * @param conditions - those that differ; `id` is needed
 * @returns the set
 * @group Scenarios
 */
export function conditionSet(
  conditions: Pick<PermissionGrantConditionSet, "id"> & Partial<PermissionGrantConditionSet>,
): PermissionGrantConditionSet {
  return {
    permissionType: "delegated",
    permissionClassification: "all",
    resourceApplication: "any",
    permissions: ["all"],
    clientApplicationIds: ["all"],
    clientApplicationTenantIds: ["all"],
    clientApplicationPublisherIds: ["all"],
    clientApplicationsFromVerifiedPublisherOnly: false,
    ...conditions,
  };
}

/** What is asked of a policy: one delegated permission, for one application. */
export interface GrantQuestion {
  readonly application: Application;
  /** The permission's name. */
  readonly name: string;
  /** The permission itself, where the API has one of that name. */
  readonly permission: DelegatedPermission | undefined;
  /** The API it belongs to. */
  readonly resourceAppId: string;
  /** How the organisation classified it. */
  readonly impact: PermissionImpact | undefined;
}

const lists = (values: readonly string[], value: string): boolean =>
  values.some((one) => one === "all" || one.toLowerCase() === value.toLowerCase());

/** Whether a set's conditions on the application hold. */
export function fitsApplication(set: PermissionGrantConditionSet, application: Application): boolean {
  return (
    lists(set.clientApplicationIds, application.appId) &&
    lists(set.clientApplicationTenantIds, application.homeTenantId) &&
    // Registrations here carry a publisher's name and no publisher id, so only `all` speaks for them.
    lists(set.clientApplicationPublisherIds, "") &&
    (!set.clientApplicationsFromVerifiedPublisherOnly || application.verifiedPublisher !== null)
  );
}

/** Whether all conditions of a set hold. */
export function matchesConditionSet(
  set: PermissionGrantConditionSet,
  { application, permission, resourceAppId, impact }: GrantQuestion,
): boolean {
  if (set.permissionType === "application" || !permission) return false;
  return (
    !(set.permissionType === "delegatedUserConsentable" && permission.adminOnly) &&
    (set.permissionClassification === "all" || set.permissionClassification === impact) &&
    ["any", resourceAppId].includes(set.resourceApplication.toLowerCase()) &&
    lists(set.permissions, permission.id) &&
    fitsApplication(set, application)
  );
}

/** Whether a policy covers a permission. */
export function coversPermission(policy: PermissionGrantPolicy, question: GrantQuestion): boolean {
  return (
    policy.includes.some((set) => matchesConditionSet(set, question)) &&
    !policy.excludes.some((set) => matchesConditionSet(set, question))
  );
}
