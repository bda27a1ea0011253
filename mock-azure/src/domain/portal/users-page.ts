import { conclude, type Decision } from "../decision.ts";
import type { DirectoryRole, User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { holds, type ListPage, type ListQuery, mapPage, takePage } from "./list-page.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";
import { refuseEnumeration } from "./refuse-enumeration.ts";

/** One line of the list of people. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly userType: User["userType"];
  readonly enabled: boolean;
  readonly roles: readonly DirectoryRole[];
}

export interface UsersPage {
  readonly kind: "users";
  readonly query: ListQuery;
  readonly list: ListPage<UserRow>;
}

const toRow = (user: User): UserRow => ({
  id: user.id,
  name: user.displayName,
  address: user.userPrincipalName,
  userType: user.userType,
  enabled: user.accountEnabled,
  roles: user.roles,
});

/** Everybody who has an account. */
export function showUsers(
  state: TenantState,
  { query, ...visit }: PortalVisit & { readonly query: ListQuery },
): Decision<PortalOutcome<PortalRefusal | UsersPage>> {
  return visitPortal(state, visit, (viewer): Decision<PortalRefusal | UsersPage> => {
    const refusal = refuseEnumeration(viewer, "listUsers");
    if (refusal) return conclude(refusal);
    const found = [...state.users.values()].filter(({ displayName, userPrincipalName, mail, id }) =>
      holds(query.search, displayName, userPrincipalName, mail, id),
    );
    return conclude({ kind: "users", query, list: mapPage(takePage(found, query.page), toRow) });
  });
}
