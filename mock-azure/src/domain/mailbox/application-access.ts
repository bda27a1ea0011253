import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";

/**
 * Which mailboxes an application may open on its own: those of a group's members, or all but those. The group a policy
 * names is a mail-enabled security group in the real service.
 *
 * @see https://learn.microsoft.com/graph/auth-limit-mailbox-access
 * @group Scenarios
 */
export interface ApplicationAccessPolicy {
  /** The application it limits, by its client id. */
  readonly appId: string;
  readonly groupId: string;
  /** `restrict`: the members' mailboxes only. `deny`: all but the members' mailboxes. */
  readonly right: "restrict" | "deny";
}

/**
 * Whether an application may open a mailbox on its own, whatever its permissions. Exchange looks at the policies that
 * deny first; where others restrict, one that fits is enough.
 *
 * @see https://learn.microsoft.com/exchange/permissions-exo/application-access-policies
 */
export function mayOpenMailbox(state: TenantState, appId: string, owner: User): boolean {
  const policies = state.policies.applicationAccess.filter((policy) => policy.appId === appId);
  const isInScope = ({ groupId }: ApplicationAccessPolicy) =>
    state.groups.get(groupId)?.memberIds.includes(owner.id) ?? false;
  if (policies.some((policy) => policy.right === "deny" && isInScope(policy))) return false;
  const restricting = policies.filter(({ right }) => right === "restrict");
  return restricting.length === 0 || restricting.some(isInScope);
}
