import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";

export interface UserFound {
  readonly kind: "user-found";
  readonly user: User;
  readonly select: readonly string[] | undefined;
}

/**
 * Decides `GET /me` and `GET /users/{id}`.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function decideGetUser(
  _state: TenantState,
  { owner, select }: { readonly owner: User; readonly select: readonly string[] | undefined },
): Decision<UserFound> {
  return conclude({ kind: "user-found", user: owner, select });
}
