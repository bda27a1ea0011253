import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision } from "../decision.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication, type ServicePrincipal } from "../directory/service-principal.ts";
import type { DirectoryRole, User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";

export const NO_APPLICATION: PortalRefusal = { kind: "not-found", what: "application" };

/** Which application a page is about. */
export interface OfApplication {
  readonly servicePrincipalId: string;
}

/** What every page of an application says of it. */
export interface ApplicationHeading {
  readonly id: string;
  readonly name: string;
}

/** "Overview". */
export interface ApplicationOverview extends ApplicationHeading {
  readonly kind: "overview";
  readonly appId: string;
  readonly created: EpochMilliseconds;
  readonly enabled: boolean;
  readonly assignmentRequired: boolean;
  /** The verified publisher, or null. */
  readonly publisher: string | null;
  readonly publisherDomain: string;
  /** People and groups that are assigned. */
  readonly assigned: number;
  /** Permissions granted for everybody. */
  readonly adminConsents: number;
  /** People who granted permissions for themselves. */
  readonly userConsents: number;
}

/** "Properties". */
export interface ApplicationProperties extends ApplicationHeading {
  readonly kind: "properties";
  readonly appId: string;
  readonly created: EpochMilliseconds;
  readonly enabled: boolean;
  readonly assignmentRequired: boolean;
  readonly mayChange: boolean;
  /** Roles that may change them. */
  readonly roles: readonly DirectoryRole[];
  readonly saved: boolean;
}

export const headingOf = ({ id, displayName: name }: ServicePrincipal): ApplicationHeading => ({ id, name });

/** Shows a page of an application, if it is one that the tenant has. */
export function visitApplication<Page>(
  state: TenantState,
  { servicePrincipalId, ...visit }: PortalVisit & OfApplication,
  show: (principal: ServicePrincipal, user: User) => Page | PortalRefusal,
): Decision<PortalOutcome<Page | PortalRefusal>> {
  return visitPortal(state, visit, (user): Decision<Page | PortalRefusal> => {
    const principal = state.servicePrincipals.get(servicePrincipalId);
    const isKnown = principal && isEnterpriseApplication(principal);
    return conclude(isKnown ? show(principal, user) : NO_APPLICATION);
  });
}

/** One application at a glance. */
export function showApplication(
  state: TenantState,
  visit: PortalVisit & OfApplication,
): Decision<PortalOutcome<PortalRefusal | ApplicationOverview>> {
  return visitApplication(state, visit, (principal): ApplicationOverview => {
    const application = state.applications.get(principal.appId);
    const grants = state.grants.by("clientId", principal.id);
    const forEverybody = grants.filter(({ principalId }) => principalId === null);
    return {
      kind: "overview",
      ...headingOf(principal),
      appId: principal.appId,
      created: principal.createdDateTime,
      enabled: principal.accountEnabled,
      assignmentRequired: principal.appRoleAssignmentRequired,
      publisher: application?.verifiedPublisher ?? null,
      publisherDomain: application?.publisherDomain ?? "",
      assigned: state.appRoleAssignments.by("resourceId", principal.id).length,
      adminConsents:
        forEverybody.flatMap(({ scopes }) => scopes).length +
        state.appRoleAssignments.by("principalId", principal.id).length,
      userConsents: grants.length - forEverybody.length,
    };
  });
}

/** What administrators decide of an application. */
export function showProperties(
  state: TenantState,
  { saved, ...visit }: PortalVisit & OfApplication & { readonly saved: boolean },
): Decision<PortalOutcome<PortalRefusal | ApplicationProperties>> {
  return visitApplication(
    state,
    visit,
    (principal, user): ApplicationProperties => ({
      kind: "properties",
      ...headingOf(principal),
      appId: principal.appId,
      created: principal.createdDateTime,
      enabled: principal.accountEnabled,
      assignmentRequired: principal.appRoleAssignmentRequired,
      mayChange: holdsRole(user, APPLICATION_ROLES),
      roles: APPLICATION_ROLES,
      saved,
    }),
  );
}
