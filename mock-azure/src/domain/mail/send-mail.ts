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
  if (!to?.mail) return [];
  const mail: MailRecord = {
    id: moment.ids.guid(),
    from: MAIL_SENDER,
    to: to.mail,
    receivedDateTime: moment.now,
    ...content,
    subject: oneLine(content.subject),
    paragraphs: content.paragraphs.map(oneLine),
  };
  return [{ kind: "mail-sent", mail }];
}
