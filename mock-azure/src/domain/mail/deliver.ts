import { assertNever } from "@consentra/protocol";
import type { Language } from "../../words/language.ts";
import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { destinationOf } from "./destination.ts";
import { mailAddress } from "./mail-address.ts";
import { languageOfUser, type MailWords, mailWords } from "./mail-words.ts";
import { type MailContent, writeMail } from "./send-mail.ts";

/** A mail from one address to another. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  /** What it says, in the words of whoever gets it. */
  readonly content: (words: MailWords) => MailContent;
}

const languageAt = (state: TenantState, address: string): Language => {
  const destination = destinationOf(state, address);
  return destination.kind === "person" ? languageOfUser(destination.user) : "en";
};

/**
 * Sends a mail from person to person. Mail to other organisations counts as delivered; an address of the tenant that
 * nobody has makes the sender get a report.
 */
export function deliver(state: TenantState, letter: Letter, moment: Moment): readonly Change[] {
  const { from, to, content } = letter;
  const destination = destinationOf(state, to);
  switch (destination.kind) {
    case "person":
      return [
        write({ from, to: mailAddress(destination.user), content }, languageOfUser(destination.user), moment),
      ];
    case "outside":
      // Of whom nothing is known gets the mail as whoever sends it would read it.
      return [write(letter, languageAt(state, from), moment)];
    case "nobody":
      return reportNonDelivery(state, letter, moment);
    default:
      return assertNever(destination);
  }
}

const write = ({ from, to, content }: Letter, language: Language, moment: Moment): Change =>
  writeMail({ from, to, language }, content(mailWords(language)), moment);

/** @see https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/fix-error-code-550-5-1-10-in-exchange-online */
function reportNonDelivery(state: TenantState, letter: Letter, moment: Moment): readonly Change[] {
  const sender = destinationOf(state, letter.from);
  // A report that cannot be delivered either is dropped.
  if (sender.kind !== "person") return [];
  const [domain = ""] = state.organization.verifiedDomains;
  const content = (words: MailWords): MailContent => {
    const { meetings, say } = words;
    const { subject } = letter.content(words);
    return {
      kind: "non-delivery-report",
      subject: say(meetings.undeliverableSubject, { subject }),
      paragraphs: [
        say(meetings.undeliverable, { address: letter.to, organization: state.organization.displayName }),
      ],
      facts: [
        { label: meetings.recipient, value: letter.to },
        { label: meetings.subject, value: subject },
        { label: meetings.error, value: "550 5.1.10 RESOLVER.ADR.RecipientNotFound" },
      ],
      action: null,
    };
  };
  const { user } = sender;
  return [
    write({ from: `postmaster@${domain}`, to: mailAddress(user), content }, languageOfUser(user), moment),
  ];
}
