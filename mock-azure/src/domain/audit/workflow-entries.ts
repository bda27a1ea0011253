import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, target } from "./audit-entry.ts";

/** The activities by which a change of the workflow's settings is logged. */
export const WORKFLOW_ACTIVITIES = {
  enabled: "Create governance policy template",
  updated: "Update governance policy template",
  disabled: "Delete governance policy template",
} as const;

/** The settings of the workflow changed. */
export function workflowEntries(
  { policies }: TenantState,
  next: TenantState["policies"]["adminConsentRequests"],
): readonly AuditEntry[] {
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
