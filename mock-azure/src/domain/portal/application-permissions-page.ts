import { namesOfGrant } from "../consent/granted-scopes.ts";
import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import type { HeldPermission } from "../consent/revoke-permission.ts";
import type { Decision } from "../decision.ts";
import { splitPermissionName } from "../directory/api-permissions.ts";
import { findAppRole, staticAppRoles } from "../directory/app-roles.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import { mayConsentForOrganization } from "../directory/user.ts";
import { permissionLines } from "../sign-in/permission-lines.ts";
import type { PermissionLine } from "../sign-in/sign-in-outcome.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type ApplicationHeading,
  headingOf,
  type OfApplication,
  visitApplication,
} from "./application-page.ts";
import { type ListPage, takePage } from "./list-page.ts";
import type { PortalOutcome, PortalRefusal, PortalVisit } from "./portal-visit.ts";

export type ConsentTab = "admin" | "user";

/** One permission an application holds. */
export interface PermissionRow {
  /** Name of the API. */
  readonly api: string;
  readonly permission: PermissionLine;
  readonly value: string;
  readonly type: "Delegated" | "Application";
  readonly grantedThrough: ConsentTab;
  readonly grantedFor: "everybody" | "itself" | { readonly person: string };
  /** What a form names to take it back; absent where no portal can. */
  readonly held: HeldPermission | undefined;
}

/** "Permissions": what was granted for everybody, or what people granted for themselves. */
export interface ApplicationPermissions extends ApplicationHeading {
  readonly kind: "permissions";
  readonly tab: ConsentTab;
  readonly list: ListPage<PermissionRow>;
  /** Whose permissions the person may grant for everybody; absent where they may not, or nobody registers any. */
  readonly grantTarget: { readonly tenantId: string; readonly appId: string } | undefined;
  /** Whether the person may take admin consent back. */
  readonly mayRevoke: boolean;
}

/** A permission that its API does not offer any more. */
const unknownPermission = (name: string): PermissionLine => ({ kind: "registered", name, description: "" });

function rowsOfGrant(state: TenantState, grant: OAuth2PermissionGrant): readonly PermissionRow[] {
  const { id: grantId, principalId, resourceId } = grant;
  const api = state.servicePrincipals.get(resourceId)?.displayName ?? resourceId;
  return namesOfGrant(state, grant).map((name) => {
    const { value } = splitPermissionName(name);
    const [permission = unknownPermission(value)] = permissionLines(state, {
      names: [name],
      audience: "admin",
    });
    const shared = { api, permission, value, type: "Delegated" } as const;
    return principalId === null
      ? {
          ...shared,
          grantedThrough: "admin",
          grantedFor: "everybody",
          held: { kind: "scope", grantId, value },
        }
      : {
          ...shared,
          grantedThrough: "user",
          grantedFor: { person: state.users.get(principalId)?.displayName ?? principalId },
          held: undefined,
        };
  });
}

function appRoleRows(state: TenantState, { id }: ServicePrincipal): readonly PermissionRow[] {
  return state.appRoleAssignments.by("principalId", id).map((assignment) => {
    const role = findAppRole(assignment.appRoleId);
    return {
      api: state.servicePrincipals.get(assignment.resourceId)?.displayName ?? assignment.resourceId,
      permission: role ? { kind: "application", value: role.value } : unknownPermission(assignment.appRoleId),
      value: role?.value ?? assignment.appRoleId,
      type: "Application",
      grantedThrough: "admin",
      grantedFor: "itself",
      held: { kind: "app-role", assignmentId: assignment.id },
    };
  });
}

/** What an application may do, and what can be done about it. */
export function showPermissions(
  state: TenantState,
  { tab, page, ...visit }: PortalVisit & OfApplication & { readonly tab: ConsentTab; readonly page: number },
): Decision<PortalOutcome<PortalRefusal | ApplicationPermissions>> {
  return visitApplication(state, visit, (principal, user): ApplicationPermissions => {
    const grants = state.grants.by("clientId", principal.id);
    const rows =
      tab === "admin"
        ? [
            ...grants
              .filter(({ principalId }) => principalId === null)
              .flatMap((grant) => rowsOfGrant(state, grant)),
            ...appRoleRows(state, principal),
          ]
        : grants
            .filter(({ principalId }) => principalId !== null)
            .flatMap((grant) => rowsOfGrant(state, grant));
    const application = state.applications.get(principal.appId);
    const mayGrant = application && mayConsentForOrganization(user, staticAppRoles(application));
    return {
      kind: "permissions",
      ...headingOf(principal),
      tab,
      list: takePage(rows, page),
      grantTarget: mayGrant ? { tenantId: state.organization.id, appId: principal.appId } : undefined,
      mayRevoke: holdsRole(user, APPLICATION_ROLES),
    };
  });
}
