import { rolesOverUser } from "../directory/power-over-user.ts";
import { holdsRole } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { heldOf } from "./admit-admin.ts";
import type { Caller } from "./bearer.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";
import type { UserChanges } from "./user-draft.ts";

/** Permissions that open everything of a person that has no permission of its own. */
const WRITE_ALL: readonly string[] = ["user.readwrite.all", "directory.readwrite.all"];

/** What people may change of themselves. */
const OWN: readonly string[] = ["businessPhones", "mobilePhone", "preferredLanguage"];

/** What only a Global Administrator may change of somebody who holds an administrator's role. */
const SENSITIVE: readonly string[] = [
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "passwordProfile",
  "userPrincipalName",
];

const denied = (detail: string): GraphFailure => graphFailure("directoryDenied", { detail });

/**
 * Why a caller may not touch a person: managing people is a role's matter, and people with roles are for Global
 * Administrators.
 *
 * @param state - the tenant
 * @param caller - who wants to
 * @param over - the person, and whether it would give power over them
 * @see https://learn.microsoft.com/graph/api/resources/users#who-can-perform-sensitive-actions
 */
export function refuseOverUser(
  state: TenantState,
  caller: Caller,
  over: { readonly target: User; readonly sensitive: boolean },
): GraphFailure | undefined {
  const { target, sensitive } = over;
  if (caller.kind === "app") {
    return sensitive && target.roles.length > 0
      ? denied("an application alone has no power over people with roles")
      : undefined;
  }
  const person = state.users.get(caller.userId);
  const roles = rolesOverUser(target, sensitive);
  if (person && holdsRole(person, roles)) return undefined;
  return denied(`the person holds none of the roles ${roles.join(", ")}`);
}

/**
 * Why a caller may not make these changes of a person. Switching an account and setting a password have permissions of
 * their own; the latter needs it.
 *
 * @see https://learn.microsoft.com/graph/api/user-update#permissions
 */
export function refuseUserChanges(
  state: TenantState,
  caller: Caller,
  { target, changes }: { readonly target: User; readonly changes: UserChanges },
): GraphFailure | undefined {
  const names = [...Object.keys(changes.fields), ...Object.keys(changes.profile)];
  const isOwn = caller.kind === "user" && caller.userId === target.id;
  for (const name of names) {
    const open =
      name === "passwordProfile"
        ? ["user-passwordprofile.readwrite.all"]
        : [
            ...WRITE_ALL,
            ...(name === "accountEnabled" ? ["user.enabledisableaccount.all"] : []),
            ...(isOwn ? ["user.readwrite"] : []),
          ];
    if (heldOf(caller, open) === undefined) return denied(`writing ${name} needs one of ${open.join(", ")}`);
  }
  if (isOwn && names.every((name) => OWN.includes(name))) return undefined;
  const sensitive = names.some((name) => SENSITIVE.includes(name));
  return refuseOverUser(state, caller, { target, sensitive });
}
