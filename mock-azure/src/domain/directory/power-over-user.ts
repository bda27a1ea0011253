import { USER_ROLES } from "./role-gates.ts";
import type { DirectoryRole, User } from "./user.ts";

/**
 * Roles that may manage a person. What would give power over somebody who holds a role is for Global Administrators.
 *
 * @param target - the person
 * @param sensitive - whether it would give power over them, as switching the account or its password would
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions#who-can-perform-sensitive-actions
 */
export function rolesOverUser(target: User, sensitive: boolean): readonly DirectoryRole[] {
  return sensitive && target.roles.length > 0 ? ["Global Administrator"] : USER_ROLES;
}
