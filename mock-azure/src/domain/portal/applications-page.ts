import { assertNever } from "@consentra/protocol";
import { grantedAppRoles } from "../consent/app-role-assignment.ts";
import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import { revokeAdminConsent } from "../consent/revoke-admin-consent.ts";
import { conclude, type Decision } from "../decision.ts";
import { findAppRole, staticAppRoles } from "../directory/app-roles.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import { isEnterpriseApplication, switchSignIn } from "../directory/switch-sign-in.ts";
import { mayConsentForOrganization } from "../directory/user.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";

/** One line of the list of applications. */
export interface ApplicationRow {
  readonly id: string;
  readonly name: string;
  readonly appId: string;
  readonly created: string;
  readonly enabled: boolean;
  /** Names of the permissions granted for everybody. */
  readonly adminConsent: readonly string[];
  /** How many people have granted permissions for themselves. */
  readonly userConsents: number;
}

/** One permission an application holds. */
export interface PermissionRow {
  readonly name: string;
  readonly value: string;
  readonly grantedThrough: "Admin consent" | "User consent";
  readonly grantedFor: string;
}

export interface ApplicationPage {
  readonly kind: "application";
  readonly id: string;
  readonly name: string;
  readonly appId: string;
  readonly created: string;
  readonly enabled: boolean;
  readonly assignmentRequired: boolean;
  readonly permissions: readonly PermissionRow[];
  /** Whether the person may switch the application off and delete it. */
  readonly maySwitch: boolean;
  /** Whose permissions the person may grant for everybody; absent where they may not, or nobody registers any. */
  readonly grantTarget: { readonly tenantId: string; readonly appId: string } | undefined;
  /** Whether there is admin consent that the person may revoke. */
  readonly mayRevoke: boolean;
}

type RevokePage = PortalRefusal | { readonly kind: "revoked"; readonly id: string };
type SwitchPage = PortalRefusal | { readonly kind: "switched"; readonly id: string };

export const NO_APPLICATION: PortalRefusal = { kind: "not-found", what: "enterprise application" };

const created = ({ createdDateTime }: ServicePrincipal): string => formatDate(createdDateTime);

const grantsOf = (state: TenantState, { id }: ServicePrincipal): readonly OAuth2PermissionGrant[] =>
  state.grants.by("clientId", id);

/** The applications that are present in the tenant, the newest first. */
export function showApplications(
  state: TenantState,
  visit: PortalVisit,
): Decision<PortalOutcome<{ readonly rows: readonly ApplicationRow[] }>> {
  return visitPortal(state, visit, () => {
    const rows = [...state.servicePrincipals.values()]
      .filter(isEnterpriseApplication)
      .map((principal): ApplicationRow => {
        const grants = grantsOf(state, principal);
        return {
          id: principal.id,
          name: principal.displayName,
          appId: principal.appId,
          created: created(principal),
          enabled: principal.accountEnabled,
          adminConsent: [
            ...grants.filter(({ principalId }) => principalId === null).flatMap(({ scopes }) => scopes),
            ...grantedAppRoles(state, principal.appId),
          ],
          userConsents: grants.filter(({ principalId }) => principalId !== null).length,
        };
      });
    return conclude({ rows: rows.reverse() });
  });
}

/** One application: its properties, and what it may do. */
export function showApplication(
  state: TenantState,
  { servicePrincipalId, ...visit }: PortalVisit & { readonly servicePrincipalId: string },
): Decision<PortalOutcome<PortalRefusal | ApplicationPage>> {
  return visitPortal(state, visit, (user): Decision<PortalRefusal | ApplicationPage> => {
    const principal = state.servicePrincipals.get(servicePrincipalId);
    if (!principal || !isEnterpriseApplication(principal)) return conclude(NO_APPLICATION);
    const permissions = [
      ...grantsOf(state, principal).flatMap((grant) => permissionRows(state, grant)),
      ...appRoleRows(state, principal),
    ];
    const maySwitch = holdsRole(user, APPLICATION_ROLES);
    const application = state.applications.get(principal.appId);
    const mayGrant = application && mayConsentForOrganization(user, staticAppRoles(application));
    return conclude({
      kind: "application",
      id: principal.id,
      name: principal.displayName,
      appId: principal.appId,
      created: created(principal),
      enabled: principal.accountEnabled,
      assignmentRequired: principal.appRoleAssignmentRequired,
      permissions,
      maySwitch,
      grantTarget: mayGrant ? { tenantId: state.organization.id, appId: principal.appId } : undefined,
      mayRevoke: maySwitch && permissions.some(({ grantedThrough }) => grantedThrough === "Admin consent"),
    });
  });
}

function permissionRows(
  state: TenantState,
  { principalId, scopes }: OAuth2PermissionGrant,
): readonly PermissionRow[] {
  return scopes.map((value) => ({
    name: findDelegatedPermission(value)?.adminDisplayName ?? value,
    value,
    grantedThrough: principalId === null ? "Admin consent" : "User consent",
    grantedFor:
      principalId === null ? "All users" : (state.users.get(principalId)?.displayName ?? principalId),
  }));
}

function appRoleRows(state: TenantState, { appId }: ServicePrincipal): readonly PermissionRow[] {
  return grantedAppRoles(state, appId).map((value) => ({
    name: findAppRole(value)?.displayName ?? value,
    value,
    grantedThrough: "Admin consent",
    grantedFor: "The application itself",
  }));
}

/** An administrator takes admin consent back. */
export function revokeInPortal(
  state: TenantState,
  { servicePrincipalId, ...submission }: PortalSubmission & { readonly servicePrincipalId: string },
): Decision<PortalOutcome<RevokePage>> {
  return submitInPortal(state, submission, (user): Decision<RevokePage> => {
    const { outcome, ...rest } = revokeAdminConsent(state, { user, servicePrincipalId });
    switch (outcome.kind) {
      case "revoked":
        return { ...rest, outcome: { kind: "revoked", id: servicePrincipalId } };
      case "unknown-application":
        return { ...rest, outcome: NO_APPLICATION };
      case "role-missing":
        return {
          ...rest,
          outcome: { kind: "forbidden", what: "revoke admin consent", roles: outcome.roles },
        };
      default:
        return assertNever(outcome);
    }
  });
}

/** An administrator sends the switch of an application; `enabled` is undefined where the form does not say. */
export function switchInPortal(
  state: TenantState,
  {
    servicePrincipalId,
    enabled,
    ...submission
  }: PortalSubmission & { readonly servicePrincipalId: string; readonly enabled: boolean | undefined },
): Decision<PortalOutcome<SwitchPage>> {
  return submitInPortal(state, submission, (user): Decision<SwitchPage> => {
    if (enabled === undefined) return conclude({ kind: "unreadable", field: "enabled" });
    const { outcome, ...rest } = switchSignIn(state, { user, servicePrincipalId, enabled });
    switch (outcome.kind) {
      case "switched":
        return { ...rest, outcome: { kind: "switched", id: servicePrincipalId } };
      case "unknown-application":
        return { ...rest, outcome: NO_APPLICATION };
      case "role-missing":
        return {
          ...rest,
          outcome: { kind: "forbidden", what: "change this application", roles: outcome.roles },
        };
      default:
        return assertNever(outcome);
    }
  });
}
