import {
  conditionSet,
  type PermissionGrantConditionSet,
  type PermissionGrantPolicy,
} from "../domain/consent/permission-grant-policy.ts";
import { findDelegatedPermission } from "../domain/directory/permissions.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Conditions as a scenario writes them: permissions by name, everything optional.
 *
 * @group Scenarios
 */
export type ScenarioConditions = Partial<Omit<PermissionGrantConditionSet, "id">>;

/**
 * A policy as a scenario writes it.
 *
 * @group Scenarios
 */
export interface ScenarioGrantPolicy
  extends Partial<Pick<PermissionGrantPolicy, "displayName" | "description">> {
  /** Its id, letters, digits, `-` and `_`; assign it with `withUserConsent(id)`. */
  readonly id: string;
  /** At least one must speak for a permission; by default one that speaks for everything. */
  readonly includes?: readonly ScenarioConditions[];
  /** None may speak for it. */
  readonly excludes?: readonly ScenarioConditions[];
}

/**
 * Adds a policy of the organisation's own on what people may consent to, to be assigned with `withUserConsent`.
 *
 * @param policy - its id and conditions; permissions by name, such as `Calendars.Read`
 * @returns the step
 * @throws Error when the id cannot be one, or a permission does not exist
 * @see https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy
 * @group Scenarios
 */
export function withPermissionGrantPolicy(policy: ScenarioGrantPolicy): ScenarioStep {
  const { id, includes = [{}], excludes = [], displayName = id, description = "" } = policy;
  if (!/^[\w-]+$/.test(id) || id.startsWith("microsoft-")) {
    throw new Error(
      `"${id}" cannot be the id of a policy: letters, digits, "-" and "_", and not "microsoft-" at the start.`,
    );
  }
  return (world, { ids }) => {
    const toSet = ({ permissions, ...conditions }: ScenarioConditions): PermissionGrantConditionSet =>
      conditionSet({
        ...conditions,
        ...(permissions && { permissions: permissions.map(permissionId) }),
        id: ids.guid(),
      });
    return {
      ...world,
      permissionGrantPolicies: [
        ...world.permissionGrantPolicies.filter((one) => one.id !== id),
        { id, displayName, description, includes: includes.map(toSet), excludes: excludes.map(toSet) },
      ],
    };
  };
}

function permissionId(name: string): string {
  if (name === "all") return name;
  const permission = findDelegatedPermission(name);
  if (!permission) throw new Error(`Microsoft Graph has no delegated permission "${name}".`);
  return permission.id;
}
