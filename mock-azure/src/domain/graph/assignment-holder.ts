import { assertNever } from "@consentra/protocol";
import { holdsRole } from "../directory/role-gates.ts";
import type { TenantState } from "../tenant-state.ts";
import { APP_ROLES_READ } from "./admin-access.ts";
import type { Target } from "./admit.ts";
import type { Caller } from "./bearer.ts";
import { resolveUser } from "./decide-users.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { findPrincipal, type PrincipalKey } from "./service-principals.ts";

/** Whose assignments a path means: those that somebody holds, or those that an application gives. */
export type AssignmentHolder =
  | { readonly kind: "user"; readonly target: Target }
  | { readonly kind: "group"; readonly id: string }
  | { readonly kind: "client" | "resource"; readonly key: PrincipalKey };

/** The same by object id, and the side it stands on. */
export interface HolderFound {
  readonly id: string;
  readonly column: "principalId" | "resourceId";
}

/** Finds whose assignments a path means. People without a role may look at their own. */
export function resolveHolder(
  state: TenantState,
  { holder, caller }: { readonly holder: AssignmentHolder; readonly caller: Caller },
): HolderFound | GraphFailure {
  switch (holder.kind) {
    case "user": {
      const user = resolveUser(state, { target: holder.target, caller });
      if (isGraphFailure(user)) return user;
      const person = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
      const { roles } = APP_ROLES_READ;
      if (person && person.id !== user.id && roles !== "everybody" && !holdsRole(person, roles)) {
        const detail = `the person holds none of the roles ${roles.join(", ")}`;
        return graphFailure("directoryDenied", { detail });
      }
      return { id: user.id, column: "principalId" };
    }
    case "group": {
      const { id } = holder;
      const group = state.groups.get(id.toLowerCase());
      return group ? { id: group.id, column: "principalId" } : graphFailure("resourceNotFound", { id });
    }
    case "client":
    case "resource": {
      const principal = findPrincipal(state, holder.key);
      if (!principal) return graphFailure("resourceNotFound", { id: holder.key.id });
      return { id: principal.id, column: holder.kind === "client" ? "principalId" : "resourceId" };
    }
    default:
      return assertNever(holder);
  }
}
