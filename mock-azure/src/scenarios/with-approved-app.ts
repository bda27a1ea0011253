import { type AppRoleAssignment, DEFAULT_ACCESS_ROLE } from "../domain/consent/app-role-assignment.ts";
import { grantConsent } from "../domain/consent/grant-consent.ts";
import { staticAppRoles } from "../domain/directory/app-roles.ts";
import { staticPermissions } from "../domain/sign-in/requested-scopes.ts";
import { applicationOf, personOf } from "./find-in-world.ts";
import { play } from "./play.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/**
 * An administrator has granted the application under test permissions for everybody.
 *
 * @param options - `scopes`: names of the permissions; default: those that the registration lists, application
 *   permissions included
 * @returns the step
 * @group Scenarios
 */
export function withApprovedApp(options: { readonly scopes?: readonly string[] } = {}): ScenarioStep {
  return (world, moment) => {
    const application = applicationOf(world);
    const scopes = options.scopes ?? staticPermissions(application);
    const appRoles = options.scopes ? [] : staticAppRoles(application);
    const consent = { application, principalId: null, scopes, replace: true, appRoles };
    return play(world, (state) => ({
      changes: grantConsent(state, consent, moment),
    }));
  };
}

/**
 * The application under test is approved, but only those assigned to it may sign in.
 *
 * @param assigned - the parts whose players are assigned
 * @returns the step
 * @throws Error when nobody plays one of the parts
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal
 * @group Scenarios
 */
export function withAssignmentRequired(...assigned: readonly PersonRole[]): ScenarioStep {
  return (world, moment) => {
    const approved = withApprovedApp()(world, moment);
    const isApp = ({ appId }: { readonly appId: string }) => appId === approved.appId;
    const principal = approved.servicePrincipals.find(isApp);
    return {
      ...approved,
      servicePrincipals: approved.servicePrincipals.map((one) =>
        isApp(one) ? { ...one, appRoleAssignmentRequired: true } : one,
      ),
      appRoleAssignments: [
        ...approved.appRoleAssignments,
        ...assigned.map(
          (role): AppRoleAssignment => ({
            id: moment.ids.opaque(43),
            appRoleId: DEFAULT_ACCESS_ROLE,
            principalId: personOf(approved, role).id,
            principalType: "User",
            resourceId: principal?.id ?? "",
            createdDateTime: moment.now,
          }),
        ),
      ],
    };
  };
}
