import { type Language, languageOf } from "../../words/language.ts";
import { createWords, type Words } from "../../words/words.ts";
import type { User } from "../directory/user.ts";
import { oneLine } from "./one-line.ts";

/** How a mail speaks: in the language of whoever gets it, and each name in a sentence on that sentence's line. */
export interface MailWords
  extends Pick<Words, "language" | "say" | "date" | "number" | "weekday" | "month" | "allOf" | "anyOf"> {
  /** Texts of mails about requests for approval. */
  readonly text: Words["text"]["mails"];
  /** Texts of mails about meetings. */
  readonly meetings: Words["text"]["meetings"];
}

/** The language that the directory notes for a person; where it notes none, or one that nobody here speaks, English. */
export const languageOfUser = ({ profile }: Pick<User, "profile">): Language =>
  languageOf(profile?.preferredLanguage ?? "en") ?? "en";

/** The words of mails in a language. */
export function mailWords(language: Language): MailWords {
  const { text, say, ...words } = createWords(language);
  return {
    ...words,
    text: text.mails,
    meetings: text.meetings,
    say(message, values) {
      const onOneLine = Object.entries<string | number>(values).map(
        ([name, value]) => [name, typeof value === "string" ? oneLine(value) : value] as const,
      );
      return say(message, Object.fromEntries(onOneLine) as typeof values);
    },
  };
}
