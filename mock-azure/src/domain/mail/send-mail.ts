import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { MAIL_SENDER, type MailRecord } from "./mail-record.ts";
import { oneLine } from "./one-line.ts";

/** What a mail says, whoever gets it. */
export type MailContent = Pick<MailRecord, "kind" | "subject" | "paragraphs" | "facts" | "action">;

/**
 * Sends a mail now. Whoever has left the tenant gets none, and nor does an account without a mail address, as accounts
 * of administrators often are. A disabled account's mailbox goes on receiving.
 */
export function sendMail(to: User | undefined, content: MailContent, moment: Moment): readonly Change[] {
  return to?.mail ? [writeMail({ from: MAIL_SENDER, to: to.mail }, content, moment)] : [];
}

/** A mail that arrives now, whoever reads it. */
export function writeMail(
  envelope: Pick<MailRecord, "from" | "to">,
  content: MailContent,
  { now, ids }: Moment,
): Change {
  const mail: MailRecord = {
    id: ids.guid(),
    ...envelope,
    receivedDateTime: now,
    ...content,
    subject: oneLine(content.subject),
    paragraphs: content.paragraphs.map(oneLine),
  };
  return { kind: "mail-sent", mail };
}
