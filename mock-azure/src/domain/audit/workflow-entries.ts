import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import { CONSENT_SETTING_VALUES, CONSENT_SETTINGS } from "../consent/consent-settings.ts";
import type { AdminConsentRequestPolicy } from "../consent/policies.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, property, target } from "./audit-entry.ts";

/** The activities by which a change of the workflow's settings is logged. */
export const WORKFLOW_ACTIVITIES = {
  enabled: "Create governance policy template",
  updated: "Update governance policy template",
  disabled: "Delete governance policy template",
} as const;

/** What belongs to the directory's settings, and not to the policy. */
const OF_THE_SETTINGS: readonly string[] = ["promptForAdminConsentRequest", "enabledDateTime"];

/** Whether the policy itself was written, be it with what it said before. */
function isPolicyWritten(old: AdminConsentRequestPolicy, next: AdminConsentRequestPolicy): boolean {
  // A change of another policy keeps this one as it is.
  if (old === next) return false;
  const names = Object.keys(next) as (keyof AdminConsentRequestPolicy)[];
  const changed = names.filter((name) => old[name] !== next[name]);
  return changed.length === 0 || changed.some((name) => !OF_THE_SETTINGS.includes(name));
}

/**
 * The directory's settings on consent changed by themselves; where the portal switches the workflow with both of its
 * switches, the policy's entry says it.
 */
export function consentSettingEntries(
  { policies: before }: TenantState,
  after: TenantState["policies"],
): readonly AuditEntry[] {
  if (before.adminConsentRequests.isEnabled !== after.adminConsentRequests.isEnabled) return [];
  const modified = CONSENT_SETTING_VALUES.map(({ name, valueIn }) =>
    property(name, valueIn(before), valueIn(after)),
  ).filter(({ oldValue, newValue }) => oldValue !== newValue);
  if (modified.length === 0) return [];
  return [
    {
      activityDisplayName: "Update group settings",
      category: "GroupManagement",
      loggedByService: "Core Directory",
      operationType: "Update",
      targetResources: [target("Other", CONSENT_SETTINGS, ...modified)],
      appId: null,
    },
  ];
}

/** The settings of the workflow changed. */
export function workflowEntries(
  { policies }: TenantState,
  next: TenantState["policies"]["adminConsentRequests"],
): readonly AuditEntry[] {
  const old = policies.adminConsentRequests;
  if (!isPolicyWritten(old, next)) return [];
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

/** Somebody asked for approval. */
export function requestEntry(request: AdminConsentRequest): AuditEntry {
  const { id, appId, appDisplayName: displayName, userConsentRequests } = request;
  const userId = userConsentRequests.at(-1)?.userId;
  return {
    activityDisplayName: "Create request",
    category: "Policy",
    loggedByService: "Access Reviews",
    operationType: "Add",
    initiatedBy: userId === undefined ? null : { kind: "user", id: userId },
    targetResources: [target("Request", { id, displayName })],
    appId,
  };
}

/** A request was approved, denied or blocked: the log has one name for all of it. */
export function decisionEntry({ id, appId, appDisplayName: displayName }: AdminConsentRequest): AuditEntry {
  return {
    activityDisplayName: "Approve all requests in business flow",
    category: "UserManagement",
    loggedByService: "Access Reviews",
    operationType: "Update",
    // The real log names the workflow as the actor, whoever reviewed.
    initiatedBy: null,
    targetResources: [target("Request", { id, displayName })],
    appId,
  };
}
