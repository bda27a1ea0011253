import type { Moment, Reason } from "../decision.ts";
import { holdsRole } from "../directory/role-gates.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminAccess } from "./admin-access.ts";
import { type Bearer, type Caller, judgeBearer } from "./bearer.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";

/** A call on the tenant's settings or records that was let in. */
export interface AdminAdmission {
  readonly caller: Caller;
  readonly because: readonly Reason[];
}

const PERMISSIONS_PAGE = "https://learn.microsoft.com/graph/permissions-overview";

/** Lets a call in whose token carries the permission and whose person, where there is one, holds the role. */
export function admitAdmin(
  state: TenantState,
  { bearer, access }: { readonly bearer: Bearer; readonly access: AdminAccess },
  moment: Moment,
): AdminAdmission | GraphFailure {
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return caller;
  const { roles, also, delegated = [] } = access;
  const open = caller.kind === "user" ? [...access.permissions, ...delegated] : access.permissions;
  const permission = heldOf(caller, open);
  const missing = permission === undefined ? open : also && heldOf(caller, also) === undefined ? also : [];
  if (permission === undefined || missing.length > 0) {
    const detail = `the token carries ${caller.permissions.join(", ")}; this needs one of ${missing.join(", ")}`;
    return graphFailure("directoryDenied", { detail });
  }
  const user = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
  if (caller.kind === "user" && !(user && (roles === "everybody" || holdsRole(user, roles)))) {
    const detail = `the person holds none of the roles ${[roles].flat().join(", ")}`;
    return graphFailure("directoryDenied", { detail });
  }
  const text = `${permission} opens the tenant's data to ${caller.appId}${user ? ` for ${user.roles.join(", ")}` : ""}`;
  return { caller, because: [{ rule: "graph.permission", text, source: PERMISSIONS_PAGE }] };
}

/** The first permission of the caller that is one of some. */
export function heldOf({ permissions }: Caller, some: readonly string[]): string | undefined {
  return permissions.find((held) => some.includes(held.toLowerCase()));
}
