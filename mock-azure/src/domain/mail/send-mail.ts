import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { MAIL_SENDER, type MailRecord } from "./mail-record.ts";
import { languageOfUser, type MailWords, mailWords } from "./mail-words.ts";

/** What a mail says, whoever gets it. */
export type MailContent = Pick<MailRecord, "kind" | "subject" | "paragraphs" | "facts" | "action">;

/**
 * Sends a mail now. Whoever has left the tenant gets none, and nor does an account without a mail address, as accounts
 * of administrators often are. A disabled account's mailbox goes on receiving.
 *
 * @param to - who gets it
 * @param content - what it says, in the words of whoever gets it
 */
export function sendMail(
  to: User | undefined,
  content: (words: MailWords) => MailContent,
  moment: Moment,
): readonly Change[] {
  if (!to?.mail) return [];
  const language = languageOfUser(to);
  return [writeMail({ from: MAIL_SENDER, to: to.mail, language }, content(mailWords(language)), moment)];
}

/** A mail that arrives now, whoever reads it. */
export function writeMail(
  envelope: Pick<MailRecord, "from" | "to" | "language">,
  content: MailContent,
  { now, ids }: Moment,
): Change {
  const mail: MailRecord = { id: ids.guid(), ...envelope, receivedDateTime: now, ...content };
  return { kind: "mail-sent", mail };
}
