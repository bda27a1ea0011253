import type { EpochMilliseconds } from "@consentra/protocol";
import { grantedAppRoles } from "../consent/app-role-assignment.ts";
import { conclude, type Decision } from "../decision.ts";
import { isEnterpriseApplication, type ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import { holds, type ListPage, type ListQuery, mapPage, takePage } from "./list-page.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";
import { refuseEnumeration } from "./refuse-enumeration.ts";

/** One line of the list of applications. */
export interface ApplicationRow {
  readonly id: string;
  readonly name: string;
  readonly appId: string;
  readonly created: EpochMilliseconds;
  readonly enabled: boolean;
  /** Names of the permissions granted for everybody. */
  readonly adminConsent: readonly string[];
  /** How many people have granted permissions for themselves. */
  readonly userConsents: number;
}

export type ApplicationsPage =
  | PortalRefusal
  | { readonly kind: "applications"; readonly query: ListQuery; readonly list: ListPage<ApplicationRow> };

function applicationRow(state: TenantState, principal: ServicePrincipal): ApplicationRow {
  const grants = state.grants.by("clientId", principal.id);
  return {
    id: principal.id,
    name: principal.displayName,
    appId: principal.appId,
    created: principal.createdDateTime,
    enabled: principal.accountEnabled,
    adminConsent: [
      ...grants.filter(({ principalId }) => principalId === null).flatMap(({ scopes }) => scopes),
      ...grantedAppRoles(state, principal.appId),
    ],
    userConsents: grants.filter(({ principalId }) => principalId !== null).length,
  };
}

/** The applications that are present in the tenant, the newest first. */
export function showApplications(
  state: TenantState,
  { query, ...visit }: PortalVisit & { readonly query: ListQuery },
): Decision<PortalOutcome<ApplicationsPage>> {
  return visitPortal(state, visit, (user): Decision<ApplicationsPage> => {
    const refusal = refuseEnumeration(user, "listApplications");
    if (refusal) return conclude(refusal);
    const found = [...state.servicePrincipals.values()].filter(
      (principal) =>
        isEnterpriseApplication(principal) &&
        holds(query.search, principal.displayName, principal.appId, principal.id),
    );
    const list = mapPage(takePage(found.reverse(), query.page), (principal) =>
      applicationRow(state, principal),
    );
    return conclude({ kind: "applications", query, list });
  });
}
