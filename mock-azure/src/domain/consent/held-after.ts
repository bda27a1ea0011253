import type { Change } from "../change.ts";
import { preAuthorizedPermissions } from "../directory/api-permissions.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { TenantState } from "../tenant-state.ts";
import { findServicePrincipal, namesOfGrant } from "./granted-scopes.ts";

/** What an application holds for everybody. */
export interface HeldPermissions {
  /** Names of delegated permissions, of every API. */
  readonly scopes: readonly string[];
  /** Names of application permissions. */
  readonly appRoles: readonly string[];
}

/** What an application holds for everybody once some changes have come about, however long they take to arrive. */
export function heldAfter(
  state: TenantState,
  { appId, changes }: { readonly appId: string; readonly changes: readonly Change[] },
): HeldPermissions {
  const clientId = findServicePrincipal(state, appId)?.id ?? newPrincipalId(changes, appId);
  if (clientId === undefined) return { scopes: [], appRoles: [] };
  const grants = new Map(state.grants.by("clientId", clientId).map((grant) => [grant.id, grant]));
  const roles = new Map(
    state.appRoleAssignments.by("principalId", clientId).map(({ id, appRoleId }) => [id, appRoleId]),
  );
  for (const change of changes) {
    if (change.kind === "grant-added" || change.kind === "grant-updated") {
      if (change.grant.clientId === clientId) grants.set(change.grant.id, change.grant);
    } else if (change.kind === "app-role-assignment-added") {
      const { id, principalId, appRoleId } = change.appRoleAssignment;
      if (principalId === clientId) roles.set(id, appRoleId);
    } else if (change.kind === "app-role-assignment-removed") {
      roles.delete(change.assignmentId);
    }
  }
  const everybodys = [...grants.values()].filter(({ consentType }) => consentType === "AllPrincipals");
  return {
    scopes: [
      ...everybodys.flatMap((grant) => namesOfGrant(state, grant)),
      ...preAuthorizedPermissions(state, appId),
    ],
    appRoles: [...roles.values()].flatMap((id) => findAppRole(id)?.value ?? []),
  };
}

function newPrincipalId(changes: readonly Change[], appId: string): string | undefined {
  for (const change of changes)
    if (change.kind === "service-principal-added" && change.servicePrincipal.appId === appId)
      return change.servicePrincipal.id;
  return undefined;
}
