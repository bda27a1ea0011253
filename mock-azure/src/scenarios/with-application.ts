import type { Application } from "../domain/directory/application.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Changes the registration of the application under test, for example its redirect URIs or client secrets.
 *
 * @param changes - properties of the registration
 * @returns the step
 * @group Scenarios
 */
export function withApplication(changes: Partial<Application>): ScenarioStep {
  return (world) => ({
    ...world,
    applications: world.applications.map((application) =>
      application.appId === world.appId ? { ...application, ...changes } : application,
    ),
    appId: changes.appId ?? world.appId,
  });
}
