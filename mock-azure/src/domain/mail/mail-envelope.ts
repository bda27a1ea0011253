import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { MAIL_SENDER, type MailRecord } from "./mail-record.ts";

/** Where a person's mail goes: the mailbox, or the account's name where there is none. */
export function mailAddress(user: Pick<User, "mail" | "userPrincipalName">): string {
  return user.mail ?? user.userPrincipalName;
}

/** The outside of a mail that is sent now. A subject is one line, whatever the names in it hold. */
export function mailEnvelope(
  { to, subject }: Pick<MailRecord, "to" | "subject">,
  moment: Moment,
): Pick<MailRecord, "id" | "from" | "to" | "subject" | "receivedDateTime"> {
  return {
    id: moment.ids.guid(),
    from: MAIL_SENDER,
    to,
    subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim(),
    receivedDateTime: moment.now,
  };
}
