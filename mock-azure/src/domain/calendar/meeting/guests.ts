import type { EmailAddress } from "@consentra/protocol";
import type { User } from "../../directory/user.ts";
import { destinationOf } from "../../mail/destination.ts";
import type { TenantState } from "../../tenant-state.ts";
import { hasAddress } from "./invitees.ts";

/** Somebody who hears of a meeting. */
export interface Guest {
  readonly emailAddress: EmailAddress;
  /** Who it is, where the address is one of the tenant's. */
  readonly user: User | undefined;
}

/** What makes two addresses the same guest: a person can be listed by either of their names. */
export const guestKey = ({ emailAddress, user }: Guest): string =>
  user?.id ?? emailAddress.address.toLowerCase();

/** Whoever is behind a list of addresses, each once; the organizer needs no invitation. */
export function guestsOf(
  state: TenantState,
  list: readonly { readonly emailAddress: EmailAddress }[],
  organizer: User,
): readonly Guest[] {
  const guests = new Map<string, Guest>();
  for (const { emailAddress } of list) {
    if (hasAddress(organizer, emailAddress)) continue;
    const destination = destinationOf(state, emailAddress.address);
    const user = destination.kind === "person" ? destination.user : undefined;
    const guest: Guest = { emailAddress, user };
    if (!guests.has(guestKey(guest))) guests.set(guestKey(guest), guest);
  }
  return [...guests.values()];
}
