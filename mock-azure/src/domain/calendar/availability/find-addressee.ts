import type { User } from "../../directory/user.ts";
import { membersOf } from "../../graph/group-members.ts";
import { findUserByName } from "../../sign-in/choose-account.ts";
import type { TenantState } from "../../tenant-state.ts";

/** What an address stands for, as far as free/busy goes. */
export type Addressee =
  | { readonly kind: "mailbox"; readonly user: User }
  | { readonly kind: "list"; readonly members: readonly User[] }
  /** In the directory, with a mailbox in another organisation. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "unknown" };

/** Who or what has an address, in any case. */
export function findAddressee(state: TenantState, address: string): Addressee {
  const key = address.trim().toLowerCase();
  const user = findUserByName(state, key);
  if (user?.hasMailbox) return { kind: "mailbox", user };
  if (user) return { kind: user.userType === "Guest" ? "elsewhere" : "unknown" };
  for (const group of state.groups.values()) {
    if (group.listAddress?.toLowerCase() === key) return { kind: "list", members: membersOf(state, group) };
  }
  return { kind: "unknown" };
}
