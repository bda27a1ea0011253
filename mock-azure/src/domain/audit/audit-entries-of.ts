import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { Actor } from "../decision.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, DIRECTORY, property, target } from "./audit-entry.ts";
import { appRoleEntry, grantEntries, grantEntry, riskyConsentEntry } from "./consent-entries.ts";
import type { DirectoryAudit, ModifiedProperty } from "./directory-audit.ts";
import { objectEntries } from "./object-entries.ts";
import { classificationEntries, grantPolicyEntries, userConsentEntries } from "./policy-entries.ts";
import { consentSettingEntries, decisionEntry, requestEntry, workflowEntries } from "./workflow-entries.ts";

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
    failureReason: null,
    ...entry,
    id: `Directory_${String(sequence)}_${String(index)}`,
    correlationId,
    activityDateTime: now,
  }));
}

function entriesOf(before: TenantState, change: Change, onConsentPage: boolean): readonly AuditEntry[] {
  switch (change.kind) {
    case "policies-updated":
      return [
        ...workflowEntries(before, change.policies.adminConsentRequests),
        ...consentSettingEntries(before, change.policies),
        ...userConsentEntries(before, change.policies),
      ];
    case "consent-requested":
    case "consent-request-joined":
      return [requestEntry(change.request)];
    case "consent-request-decided":
      return [decisionEntry(change.request)];
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
    case "risky-consent-blocked":
      return [riskyConsentEntry(before, change)];
    case "app-role-assignment-added":
      return [appRoleEntry(before, change.appRoleAssignment, "Add")];
    case "app-role-assignment-removed": {
      const assignment = before.appRoleAssignments.get(change.assignmentId);
      return assignment ? [appRoleEntry(before, assignment, "Remove")] : [];
    }
    case "permission-classified":
    case "permission-classification-removed":
      return classificationEntries(before, change);
    case "permission-grant-policy-written":
    case "permission-grant-policy-removed":
      return grantPolicyEntries(before, change);
    case "user-updated":
    case "user-removed":
    case "group-updated":
    case "group-removed":
    case "application-updated":
    case "application-removed":
    case "service-principal-removed":
      return objectEntries(before, change);
    default:
      return [];
  }
}

const servicePrincipalEntry = (
  activityDisplayName: string,
  operationType: AuditEntry["operationType"],
  principal: ServicePrincipal,
  ...modified: readonly ModifiedProperty[]
): AuditEntry => ({
  ...DIRECTORY,
  activityDisplayName,
  operationType,
  targetResources: [target("ServicePrincipal", principal, ...modified)],
  appId: principal.appId,
});
