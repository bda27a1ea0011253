import type { User } from "../directory/user.ts";
import { findUserByName } from "../sign-in/choose-account.ts";
import type { TenantState } from "../tenant-state.ts";

/** Where mail to an address goes. */
export type Destination =
  | { readonly kind: "person"; readonly user: User }
  /** Another organisation's address, of which nothing more is known. */
  | { readonly kind: "outside" }
  /** An address in a domain of the tenant that no mailbox has. */
  | { readonly kind: "nobody" };

/** Finds out where mail to an address goes. */
export function destinationOf(state: TenantState, address: string): Destination {
  const user = findUserByName(state, address);
  if (user) return user.mail !== null || user.hasMailbox ? { kind: "person", user } : { kind: "nobody" };
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const isOwn = state.organization.verifiedDomains.some((verified) => verified.toLowerCase() === domain);
  return { kind: isOwn ? "nobody" : "outside" };
}
