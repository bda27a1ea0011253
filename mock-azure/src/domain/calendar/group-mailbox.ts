import type { EpochMilliseconds } from "@consentra/protocol";
import type { Group } from "../directory/group.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";

/** The mailbox of a Microsoft 365 group, as calendars see their owner; a security group has none. */
export function mailboxOfGroup({ organization }: TenantState, group: Group): User | undefined {
  const { id, displayName, mail } = group;
  if (mail === undefined) return undefined;
  const never = 0 as EpochMilliseconds;
  return {
    id,
    displayName,
    givenName: "",
    surname: "",
    userPrincipalName: mail,
    mail,
    userType: "Member",
    homeTenantId: organization.id,
    homeObjectId: id,
    accountEnabled: false,
    roles: [],
    hasMailbox: true,
    credential: "password",
    sessionsValidFrom: never,
    passwordValidFrom: never,
    tokensValidFrom: never,
    mfaRequired: false,
  };
}

/** Whose mailbox events with an owner's id are in: a person's, or a group's. */
export function mailboxOf(state: TenantState, ownerId: string): User | undefined {
  const group = state.groups.get(ownerId);
  return state.users.get(ownerId) ?? (group && mailboxOfGroup(state, group));
}

/** A Microsoft 365 group by its id or its address, in any case. */
export function findGroupMailbox({ groups }: TenantState, idOrAddress: string): Group | undefined {
  const key = idOrAddress.toLowerCase();
  const byId = groups.get(key);
  if (byId) return byId.mail === undefined ? undefined : byId;
  for (const group of groups.values()) if (group.mail?.toLowerCase() === key) return group;
  return undefined;
}
