import { assertNever } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { destinationOf } from "./destination.ts";
import { mailAddress } from "./mail-address.ts";
import { oneLine } from "./one-line.ts";
import { type MailContent, writeMail } from "./send-mail.ts";

/** A mail from one address to another. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly content: MailContent;
}

/**
 * Sends a mail from person to person. Mail to other organisations counts as delivered; an address of the tenant that
 * nobody has makes the sender get a report.
 */
export function deliver(state: TenantState, letter: Letter, moment: Moment): readonly Change[] {
  const { from, to, content } = letter;
  const destination = destinationOf(state, to);
  switch (destination.kind) {
    case "person":
      return [write({ from, to: mailAddress(destination.user), content }, moment)];
    case "outside":
      return [write({ from, to, content }, moment)];
    case "nobody":
      return reportNonDelivery(state, letter, moment);
    default:
      return assertNever(destination);
  }
}

/** Subjects and sentences stay on their lines, whatever a meeting is called. */
function write({ from, to, content }: Letter, moment: Moment): Change {
  const { subject, paragraphs } = content;
  const onTheirLines = { ...content, subject: oneLine(subject), paragraphs: paragraphs.map(oneLine) };
  return writeMail({ from, to, language: "en" }, onTheirLines, moment);
}

/** @see https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/fix-error-code-550-5-1-10-in-exchange-online */
function reportNonDelivery(state: TenantState, letter: Letter, moment: Moment): readonly Change[] {
  const sender = destinationOf(state, letter.from);
  // A report that cannot be delivered either is dropped.
  if (sender.kind !== "person") return [];
  const content: MailContent = {
    kind: "non-delivery-report",
    subject: `Undeliverable: ${letter.content.subject}`,
    paragraphs: [
      `Your mail to ${letter.to} could not be delivered: nobody in ${state.organization.displayName} has this address.`,
    ],
    facts: [
      { label: "Recipient", value: letter.to },
      { label: "Subject", value: letter.content.subject },
      { label: "Error", value: "550 5.1.10 RESOLVER.ADR.RecipientNotFound" },
    ],
    action: null,
  };
  const [domain = ""] = state.organization.verifiedDomains;
  return [
    writeMail(
      { from: `postmaster@${domain}`, to: mailAddress(sender.user), language: "en" },
      content,
      moment,
    ),
  ];
}
