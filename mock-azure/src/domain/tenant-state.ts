import type { Calendar } from "./calendar/calendar.ts";
import { createEventTable, type EventTable, type ReadonlyEventTable } from "./calendar/event-table.ts";
import type { AdminConsentRequest } from "./consent/admin-consent-request.ts";
import type { OAuth2PermissionGrant } from "./consent/oauth2-permission-grant.ts";
import type { TenantPolicies } from "./consent/policies.ts";
import type { Application } from "./directory/application.ts";
import type { Organization } from "./directory/organization.ts";
import type { ServicePrincipal } from "./directory/service-principal.ts";
import type { User } from "./directory/user.ts";
import type { PlannedFault } from "./fault.ts";
import type { Mail } from "./mail/mail.ts";
import type { SignInInteraction } from "./sign-in/interaction.ts";
import type { SignInSession } from "./sign-in/session.ts";
import { createTable, type ReadonlyTable, type Table } from "./table.ts";
import type { AuthorizationCode } from "./token/authorization-code.ts";
import type { RefreshToken } from "./token/refresh-token.ts";

/** Everything the tenant knows, as decisions see it: to be read, never written. */
export interface TenantState {
  readonly organization: Organization;
  readonly policies: TenantPolicies;
  readonly users: ReadonlyTable<User, "principalName">;
  readonly applications: ReadonlyTable<Application>;
  readonly servicePrincipals: ReadonlyTable<ServicePrincipal, "appId">;
  readonly grants: ReadonlyTable<OAuth2PermissionGrant, "clientId">;
  /** Ids `servicePrincipalId/userId` of people assigned to an application. */
  readonly assignments: ReadonlyTable<string>;
  readonly consentRequests: ReadonlyTable<AdminConsentRequest, "appId" | "pending">;
  readonly sessions: ReadonlyTable<SignInSession, "userAgentId">;
  readonly interactions: ReadonlyTable<SignInInteraction>;
  readonly codes: ReadonlyTable<AuthorizationCode>;
  readonly refreshTokens: ReadonlyTable<RefreshToken, "userId">;
  readonly mails: ReadonlyTable<Mail, "to">;
  readonly calendars: ReadonlyTable<Calendar, "userId">;
  readonly events: ReadonlyEventTable;
  readonly faults: ReadonlyTable<PlannedFault, "route">;
}

/** The same, as `apply-change.ts` writes it. */
export interface TenantStore {
  organization: Organization;
  policies: TenantPolicies;
  readonly users: Table<User, "principalName">;
  readonly applications: Table<Application>;
  readonly servicePrincipals: Table<ServicePrincipal, "appId">;
  readonly grants: Table<OAuth2PermissionGrant, "clientId">;
  readonly assignments: Table<string>;
  readonly consentRequests: Table<AdminConsentRequest, "appId" | "pending">;
  readonly sessions: Table<SignInSession, "userAgentId">;
  readonly interactions: Table<SignInInteraction>;
  readonly codes: Table<AuthorizationCode>;
  readonly refreshTokens: Table<RefreshToken, "userId">;
  readonly mails: Table<Mail, "to">;
  readonly calendars: Table<Calendar, "userId">;
  readonly events: EventTable;
  readonly faults: Table<PlannedFault, "route">;
}

/** A store with nothing in it but the tenant itself. */
export function createTenantStore(organization: Organization, policies: TenantPolicies): TenantStore {
  return {
    organization,
    policies,
    users: createTable((user) => user.id, { principalName: (user) => user.userPrincipalName.toLowerCase() }),
    applications: createTable((application) => application.appId),
    servicePrincipals: createTable((principal) => principal.id, { appId: (principal) => principal.appId }),
    grants: createTable((grant) => grant.id, { clientId: (grant) => grant.clientId }),
    assignments: createTable((assignment) => assignment),
    consentRequests: createTable((request) => request.id, {
      appId: (request) => request.appId,
      pending: (request) => (request.status === "pending" ? "pending" : undefined),
    }),
    sessions: createTable((session) => session.id, { userAgentId: (session) => session.userAgentId }),
    interactions: createTable((interaction) => interaction.id),
    codes: createTable((code) => code.code),
    refreshTokens: createTable((token) => token.token, { userId: (token) => token.userId }),
    mails: createTable((mail) => mail.id, { to: (mail) => mail.to.toLowerCase() }),
    calendars: createTable((calendar) => calendar.id, { userId: (calendar) => calendar.userId }),
    events: createEventTable(),
    faults: createTable((planned) => planned.id, { route: (planned) => planned.fault.route }),
  };
}
