import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { MAIL_SENDER, type Mail } from "./mail.ts";

/** Where a person's mail goes: the mailbox, or the account's name where there is none. */
export function mailAddress(user: Pick<User, "mail" | "userPrincipalName">): string {
  return user.mail ?? user.userPrincipalName;
}

/** The outside of a mail that is sent now. */
export function mailEnvelope(
  to: string,
  moment: Moment,
): Pick<Mail, "id" | "from" | "to" | "receivedDateTime"> {
  return { id: moment.ids.guid(), from: MAIL_SENDER, to, receivedDateTime: moment.now };
}
