import { type Language, languageOf } from "../../words/language.ts";
import { createWords, type Words } from "../../words/words.ts";
import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { MAIL_SENDER, type MailRecord } from "./mail-record.ts";
import { oneLine } from "./one-line.ts";

/** What a mail says, whoever gets it. */
export type MailContent = Pick<MailRecord, "kind" | "subject" | "paragraphs" | "facts" | "action">;

/** How a mail speaks: in the language of whoever gets it, and each name in a sentence on that sentence's line. */
export interface MailWords extends Pick<Words, "say" | "date" | "number"> {
  readonly text: Words["text"]["mails"];
}

/** The language that the directory notes for a person; where it notes none, or one that nobody here speaks, English. */
const languageOfUser = ({ profile }: User): Language =>
  languageOf(profile?.preferredLanguage ?? "en") ?? "en";

function mailWords(language: Language): MailWords {
  const { text, say, date, number } = createWords(language);
  return {
    text: text.mails,
    date,
    number,
    say(message, values) {
      const onOneLine = Object.entries<string | number>(values).map(
        ([name, value]) => [name, typeof value === "string" ? oneLine(value) : value] as const,
      );
      return say(message, Object.fromEntries(onOneLine) as typeof values);
    },
  };
}

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
