import type { User } from "../directory/user.ts";

/** The address by which a person is known: the mailbox's, or the account's name where there is none. */
export function mailAddress(user: Pick<User, "mail" | "userPrincipalName">): string {
  return user.mail ?? user.userPrincipalName;
}
