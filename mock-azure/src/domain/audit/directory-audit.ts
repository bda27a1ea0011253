import type { EpochMilliseconds } from "@consentra/protocol";
import type { Actor } from "../decision.ts";

/** The service that logs what no person and no registered application did. */
export const SYSTEM_ACTOR = "Azure AD Governance";

/** One value that an audited change touched; values are JSON texts, as the log writes them. */
export interface ModifiedProperty {
  readonly displayName: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** What an audited change was about. */
export interface AuditTarget {
  readonly id: string | null;
  readonly displayName: string | null;
  readonly type: "Application" | "ServicePrincipal" | "User" | "Group" | "Policy" | "Request" | "Other";
  readonly modifiedProperties: readonly ModifiedProperty[];
}

/**
 * An entry of the audit log.
 *
 * @see https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export interface DirectoryAudit {
  readonly id: string;
  /** The same for everything that one decision brought about. */
  readonly correlationId: string;
  readonly activityDateTime: EpochMilliseconds;
  readonly activityDisplayName: string;
  readonly category:
    | "ApplicationManagement"
    | "AuthorizationPolicy"
    | "GroupManagement"
    | "PermissionGrantPolicy"
    | "Policy"
    | "UserManagement";
  readonly loggedByService: "Access Reviews" | "Core Directory";
  readonly operationType: "Add" | "Update" | "Delete" | "Assign" | "Unassign";
  /** Who did it, or null where the tenant itself did. */
  readonly initiatedBy: Actor | null;
  readonly targetResources: readonly AuditTarget[];
  /** Why it came to nothing; null for what succeeded. */
  readonly failureReason: string | null;
  /** The application it was about, where it was about one. */
  readonly appId: string | null;
}
