import { GRAPH_APP_ID } from "@consentra/protocol";
import { classifyPermission, type PermissionImpact } from "../domain/directory/permission-classification.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Classifies delegated permissions of Microsoft Graph, in place of those classified before. By default the five that
 * Microsoft suggests are low: `openid`, `profile`, `email`, `offline_access` and `User.Read`.
 *
 * @param classes - for each class, the names of its permissions
 * @returns the step
 * @throws Error when a permission does not exist
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-permission-classifications
 * @group Scenarios
 */
export function withPermissionClassifications(
  classes: Readonly<Partial<Record<PermissionImpact, readonly string[]>>>,
): ScenarioStep {
  return (world, { ids }) => {
    const graph = world.servicePrincipals.find(({ appId }) => appId === GRAPH_APP_ID);
    if (!graph) throw new Error("The scenario has no service principal for Microsoft Graph.");
    const impacts = Object.keys(classes) as readonly PermissionImpact[];
    return {
      ...world,
      permissionClassifications: impacts.flatMap((impact) =>
        (classes[impact] ?? []).map((name) => classifyPermission(name, impact, graph.id, ids)),
      ),
    };
  };
}
