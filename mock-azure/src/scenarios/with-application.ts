import { GRAPH_APP_ID } from "@consentra/protocol";
import { findAppRole } from "../domain/directory/app-roles.ts";
import type { Application } from "../domain/directory/application.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Changes the registration of the application under test, for example its redirect URIs or client secrets.
 *
 * @param changes - properties of the registration
 * @returns the step
 * @throws Error when it lists an application permission that Microsoft Graph does not have here
 * @group Scenarios
 */
export function withApplication(changes: Partial<Application>): ScenarioStep {
  const unknown = changes.requiredResourceAccess
    ?.filter(({ resourceAppId }) => resourceAppId === GRAPH_APP_ID)
    .flatMap(({ roles }) => roles)
    .find((name) => !findAppRole(name));
  if (unknown !== undefined)
    throw new Error(`Microsoft Graph has no application permission "${unknown}" in this tenant.`);
  return (world) => ({
    ...world,
    applications: world.applications.map((application) =>
      application.appId === world.appId ? { ...application, ...changes } : application,
    ),
    appId: changes.appId ?? world.appId,
  });
}
