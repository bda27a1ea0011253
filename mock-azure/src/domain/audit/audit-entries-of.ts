import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import type { Actor } from "../decision.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuditTarget, DirectoryAudit, ModifiedProperty } from "./directory-audit.ts";

/** What an entry says beside the change itself. */
export interface AuditContext {
  readonly now: EpochMilliseconds;
  /** Place of the change in the journal; makes the entries' ids. */
  readonly sequence: number;
  readonly correlationId: string;
  readonly actor: Actor | undefined;
  /** Whether a person agreed to it on a consent page, and not an administrator through Microsoft Graph. */
  readonly onConsentPage: boolean;
}

type Entry = Pick<
  DirectoryAudit,
  "activityDisplayName" | "category" | "loggedByService" | "operationType" | "targetResources" | "appId"
> & { readonly initiatedBy?: Actor | null };

/** The activities by which a change of the workflow's settings is logged. */
export const WORKFLOW_ACTIVITIES = {
  enabled: "Create governance policy template",
  updated: "Update governance policy template",
  disabled: "Delete governance policy template",
} as const;

const property = (displayName: string, oldValue: unknown, newValue: unknown): ModifiedProperty => ({
  displayName,
  oldValue: oldValue === undefined ? null : JSON.stringify(oldValue),
  newValue: newValue === undefined ? null : JSON.stringify(newValue),
});

const target = (
  type: AuditTarget["type"],
  { id, displayName }: Pick<AuditTarget, "id" | "displayName">,
  ...modifiedProperties: readonly ModifiedProperty[]
): AuditTarget => ({ id, displayName, type, modifiedProperties });

const DIRECTORY = { loggedByService: "Core Directory", category: "ApplicationManagement" } as const;

/**
 * What the audit log says of a change, from the change and the state before it.
 *
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function auditEntriesOf(
  before: TenantState,
  change: Change,
  { now, sequence, correlationId, actor, onConsentPage }: AuditContext,
): readonly DirectoryAudit[] {
  return entriesOf(before, change, onConsentPage).map((entry, index) => ({
    initiatedBy: actor ?? null,
    ...entry,
    id: `Directory_${String(sequence)}_${String(index)}`,
    correlationId,
    activityDateTime: now,
  }));
}

function entriesOf(before: TenantState, change: Change, onConsentPage: boolean): readonly Entry[] {
  switch (change.kind) {
    case "policies-updated":
      return workflowEntries(before, change.policies.adminConsentRequests);
    case "consent-requested":
    case "consent-request-joined": {
      const { id, appId, userConsentRequests } = change.request;
      const displayName = before.applications.get(appId)?.displayName ?? null;
      const userId = userConsentRequests.at(-1)?.userId;
      return [
        {
          activityDisplayName: "Create request",
          category: "Policy",
          loggedByService: "Access Reviews",
          operationType: "Add",
          initiatedBy: userId === undefined ? null : { kind: "user", id: userId },
          targetResources: [target("Request", { id, displayName })],
          appId,
        },
      ];
    }
    case "consent-request-decided": {
      const { id, appId } = change.request;
      const displayName = before.applications.get(appId)?.displayName ?? null;
      return [
        {
          activityDisplayName: "Approve all requests in business flow",
          category: "UserManagement",
          loggedByService: "Access Reviews",
          operationType: "Update",
          // The real log names the workflow as the actor, whoever reviewed.
          initiatedBy: null,
          targetResources: [target("Request", { id, displayName })],
          appId,
        },
      ];
    }
    case "service-principal-added":
      return [servicePrincipalEntry("Add service principal", "Add", change.servicePrincipal)];
    case "service-principal-updated": {
      const { id, accountEnabled, appRoleAssignmentRequired } = change.servicePrincipal;
      const old = before.servicePrincipals.get(id);
      const modified = [
        property("AccountEnabled", old?.accountEnabled, accountEnabled),
        property("AppRoleAssignmentRequired", old?.appRoleAssignmentRequired, appRoleAssignmentRequired),
      ].filter(({ oldValue, newValue }) => oldValue !== newValue);
      return [
        servicePrincipalEntry("Update service principal", "Update", change.servicePrincipal, ...modified),
      ];
    }
    case "grant-added":
    case "grant-updated":
      return grantEntries(before, change.grant, onConsentPage);
    case "grant-removed": {
      const grant = before.grants.get(change.grantId);
      return grant ? [grantEntry(before, { ...grant, scopes: [] }, "Remove")] : [];
    }
    case "app-role-assignment-added":
      return [appRoleEntry(before, change.appRoleAssignment, "Add")];
    case "app-role-assignment-removed": {
      const assignment = before.appRoleAssignments.get(change.assignmentId);
      return assignment ? [appRoleEntry(before, assignment, "Remove")] : [];
    }
    default:
      return [];
  }
}

function appRoleEntry(before: TenantState, assignment: AppRoleAssignment, verb: "Add" | "Remove"): Entry {
  const { appRoleId, principalId, resourceId } = assignment;
  const resource = before.servicePrincipals.get(resourceId);
  const value = findAppRole(appRoleId)?.value;
  return {
    ...DIRECTORY,
    activityDisplayName:
      verb === "Add"
        ? "Add app role assignment to service principal"
        : "Remove app role assignment from service principal",
    operationType: verb === "Add" ? "Assign" : "Unassign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: resourceId, displayName: resource?.displayName ?? null },
        verb === "Add"
          ? property("AppRole.Value", undefined, value)
          : property("AppRole.Value", value, undefined),
        property("ServicePrincipal.ObjectID", undefined, principalId),
      ),
    ],
    appId: before.servicePrincipals.get(principalId)?.appId ?? null,
  };
}

function workflowEntries(
  { policies }: TenantState,
  next: TenantState["policies"]["adminConsentRequests"],
): readonly Entry[] {
  const old = policies.adminConsentRequests;
  // A change of another policy keeps this one as it is.
  if (old === next) return [];
  const kind = old.isEnabled === next.isEnabled ? "updated" : next.isEnabled ? "enabled" : "disabled";
  const operation = { enabled: "Add", updated: "Update", disabled: "Delete" } as const;
  return [
    {
      activityDisplayName: WORKFLOW_ACTIVITIES[kind],
      category: "UserManagement",
      loggedByService: "Access Reviews",
      operationType: operation[kind],
      targetResources: [target("Policy", { id: null, displayName: "Admin consent policy" })],
      appId: null,
    },
  ];
}

const servicePrincipalEntry = (
  activityDisplayName: string,
  operationType: Entry["operationType"],
  principal: ServicePrincipal,
  ...modified: readonly ModifiedProperty[]
): Entry => ({
  ...DIRECTORY,
  activityDisplayName,
  operationType,
  targetResources: [target("ServicePrincipal", principal, ...modified)],
  appId: principal.appId,
});

function grantEntry(before: TenantState, grant: OAuth2PermissionGrant, verb: "Add" | "Remove"): Entry {
  const old = before.grants.get(grant.id)?.scopes.join(" ");
  const client = before.servicePrincipals.get(grant.clientId);
  const resource = before.servicePrincipals.get(grant.resourceId);
  return {
    ...DIRECTORY,
    activityDisplayName: `${verb} delegated permission grant`,
    operationType: verb === "Add" ? "Assign" : "Unassign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: grant.resourceId, displayName: resource?.displayName ?? null },
        property("DelegatedPermissionGrant.Scope", old, grant.scopes.join(" ")),
        property("DelegatedPermissionGrant.ConsentType", undefined, grant.consentType),
        property("ServicePrincipal.ObjectID", undefined, grant.clientId),
      ),
    ],
    appId: client?.appId ?? null,
  };
}

function grantEntries(
  before: TenantState,
  grant: OAuth2PermissionGrant,
  onConsentPage: boolean,
): readonly Entry[] {
  const held = before.grants.get(grant.id)?.scopes ?? [];
  const adds = grant.scopes.some((name) => !held.includes(name));
  const written = grantEntry(before, grant, adds || held.length === 0 ? "Add" : "Remove");
  if (!onConsentPage) return [written];
  const client = before.servicePrincipals.get(grant.clientId);
  const forEverybody = grant.consentType === "AllPrincipals";
  const consent: Entry = {
    ...DIRECTORY,
    activityDisplayName: "Consent to application",
    operationType: "Assign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: grant.clientId, displayName: client?.displayName ?? null },
        property("ConsentContext.IsAdminConsent", undefined, forEverybody),
        property("ConsentContext.IsAppOnly", undefined, false),
        property("ConsentContext.OnBehalfOfAll", undefined, forEverybody),
        property("ConsentContext.Tags", undefined, "WindowsAzureActiveDirectoryIntegratedApp"),
        property("ConsentAction.Permissions", held.join(" "), grant.scopes.join(" ")),
        property("TargetId.ServicePrincipalNames", undefined, client?.appId ?? null),
      ),
    ],
    appId: client?.appId ?? null,
  };
  return [written, consent];
}
