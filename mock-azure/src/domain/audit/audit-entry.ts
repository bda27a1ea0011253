import type { Actor } from "../decision.ts";
import type { AuditTarget, DirectoryAudit, ModifiedProperty } from "./directory-audit.ts";

/** What a change is called in the log; who did it and when is added to it. */
export type AuditEntry = Pick<
  DirectoryAudit,
  "activityDisplayName" | "category" | "loggedByService" | "operationType" | "targetResources" | "appId"
> & {
  /** Somebody else than the one who made the change. */
  readonly initiatedBy?: Actor | null;
  readonly failureReason?: string;
};

/** What entries on the directory's applications share. */
export const DIRECTORY = { loggedByService: "Core Directory", category: "ApplicationManagement" } as const;

/** A value that a change touched; `undefined` where there is none. */
export const property = (displayName: string, oldValue: unknown, newValue: unknown): ModifiedProperty => ({
  displayName,
  oldValue: oldValue === undefined ? null : JSON.stringify(oldValue),
  newValue: newValue === undefined ? null : JSON.stringify(newValue),
});

/** What a change was about. */
export const target = (
  type: AuditTarget["type"],
  { id, displayName }: Pick<AuditTarget, "id" | "displayName">,
  ...modifiedProperties: readonly ModifiedProperty[]
): AuditTarget => ({ id, displayName, type, modifiedProperties });
