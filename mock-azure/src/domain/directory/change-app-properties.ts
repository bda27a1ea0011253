import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { APPLICATION_ROLES, holdsRole } from "./role-gates.ts";
import { isEnterpriseApplication, type ServicePrincipal } from "./service-principal.ts";
import type { DirectoryRole, User } from "./user.ts";

const SWITCH_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal";
const ASSIGNMENT_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/what-is-access-management#requiring-user-assignment-for-an-app";

/** What administrators decide of an application; what is absent stays as it is. */
export interface AppProperties {
  /** "Enabled for users to sign in": off, nobody gets a token for the application any more. */
  readonly enabled?: boolean;
  /** "Assignment required": on, only people who are assigned get one. */
  readonly assignmentRequired?: boolean;
}

export type AppPropertiesOutcome =
  | { readonly kind: "changed" }
  | { readonly kind: "unknown-application" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] };

/** An administrator saves an application's properties. */
export function changeAppProperties(
  state: TenantState,
  {
    user,
    servicePrincipalId,
    ...properties
  }: AppProperties & { readonly user: User; readonly servicePrincipalId: string },
): Decision<AppPropertiesOutcome> {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude({ kind: "unknown-application" });
  const { displayName: name } = principal;
  if (!holdsRole(user, APPLICATION_ROLES)) {
    const text = `the person holds no role that may change ${name}`;
    return conclude({ kind: "role-missing", roles: APPLICATION_ROLES }, [
      { rule: "app.role", text, source: SWITCH_PAGE },
    ]);
  }
  const { enabled = principal.accountEnabled, assignmentRequired = principal.appRoleAssignmentRequired } =
    properties;
  const servicePrincipal: ServicePrincipal = {
    ...principal,
    accountEnabled: enabled,
    appRoleAssignmentRequired: assignmentRequired,
  };
  const switched = {
    rule: "app.switched",
    text: `${name} is now ${enabled ? "enabled" : "disabled"} for users to sign in`,
    source: SWITCH_PAGE,
  };
  const assignment = {
    rule: "app.assignment",
    text: assignmentRequired
      ? `only people who are assigned may use ${name}`
      : `${name} asks for no assignment`,
    source: ASSIGNMENT_PAGE,
  };
  return conclude(
    { kind: "changed" },
    assignmentRequired === principal.appRoleAssignmentRequired ? [switched] : [switched, assignment],
    [{ kind: "service-principal-updated", servicePrincipal }],
  );
}
