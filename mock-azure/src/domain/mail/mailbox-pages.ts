import type { EpochMilliseconds } from "@consentra/protocol";
import type { Language } from "../../words/language.ts";
import { conclude, type Decision } from "../decision.ts";
import { findUserByName } from "../sign-in/choose-account.ts";
import type { TenantState } from "../tenant-state.ts";
import { destinationOf } from "./destination.ts";
import { mailAddress } from "./mail-address.ts";
import type { MailRecord } from "./mail-record.ts";

export interface MailboxRow {
  /** Null for an address outside the tenant that mail was sent to. */
  readonly owner: string | null;
  readonly address: string;
  readonly mails: number;
}

/** Whose mailbox a page shows. */
export interface Mailbox {
  /** Null outside the tenant. */
  readonly owner: string | null;
  readonly address: string;
}

export interface MailRow {
  readonly id: string;
  readonly language: Language;
  readonly from: string;
  readonly subject: string;
  readonly received: EpochMilliseconds;
}

export type InboxOutcome =
  | { readonly kind: "unknown-address"; readonly address: string }
  | { readonly kind: "inbox"; readonly mailbox: Mailbox; readonly rows: readonly MailRow[] };

/** How a mail is shown: in the mailbox, as its HTML or its plain text; or its HTML document by itself. */
export type MailView = "html" | "text" | "document";

export type MailOutcome =
  | { readonly kind: "unknown-address"; readonly address: string }
  | { readonly kind: "unknown-mail"; readonly mailbox: Mailbox }
  | {
      readonly kind: "mail";
      readonly mailbox: Mailbox;
      readonly mail: MailRecord;
      readonly view: MailView;
    };

const mailsTo = (state: TenantState, { address }: Mailbox): readonly MailRecord[] =>
  state.mails.by("to", address.toLowerCase());

function findMailbox(state: TenantState, address: string): Mailbox | undefined {
  const user = findUserByName(state, address);
  if (user) return { owner: user.displayName, address: mailAddress(user) };
  const [mail] = mailsTo(state, { owner: null, address });
  return mail && destinationOf(state, address).kind === "outside"
    ? { owner: null, address: mail.to }
    : undefined;
}

/**
 * The mails of a person, oldest first, by either of their names in any case; outside the tenant, of whoever was sent
 * any. None where nobody has the address.
 */
export function mailsOf(state: TenantState, address: string): readonly MailRecord[] {
  const mailbox = findMailbox(state, address);
  return mailbox ? mailsTo(state, mailbox) : [];
}

/** Every mailbox of the tenant, and behind them the addresses outside it that mail was sent to. */
export function listMailboxes(state: TenantState): Decision<readonly MailboxRow[]> {
  const mailboxes = new Map<string, Mailbox>();
  for (const user of state.users.values()) {
    const address = mailAddress(user);
    mailboxes.set(address.toLowerCase(), { owner: user.displayName, address });
  }
  const addressees = new Map([...state.mails.values()].map(({ to }) => [to.toLowerCase(), to]));
  for (const [key, address] of addressees) {
    if (destinationOf(state, address).kind === "outside") mailboxes.set(key, { owner: null, address });
  }
  return conclude(
    [...mailboxes.values()].map((mailbox) => ({ ...mailbox, mails: mailsTo(state, mailbox).length })),
  );
}

/** One inbox, the newest mail first. */
export function readInbox(
  state: TenantState,
  { address }: { readonly address: string },
): Decision<InboxOutcome> {
  const mailbox = findMailbox(state, address);
  if (!mailbox) return conclude({ kind: "unknown-address", address });
  const rows = mailsTo(state, mailbox).map((mail) => ({
    id: mail.id,
    language: mail.language,
    from: mail.from,
    subject: mail.subject,
    received: mail.receivedDateTime,
  }));
  return conclude({ kind: "inbox", mailbox, rows: rows.reverse() });
}

/** One mail; only in the inbox it was sent to. */
export function readMail(
  state: TenantState,
  { address, mailId, view }: { readonly address: string; readonly mailId: string; readonly view: MailView },
): Decision<MailOutcome> {
  const mailbox = findMailbox(state, address);
  if (!mailbox) return conclude({ kind: "unknown-address", address });
  const mail = state.mails.get(mailId);
  if (mail?.to.toLowerCase() !== mailbox.address.toLowerCase())
    return conclude({ kind: "unknown-mail", mailbox });
  return conclude({ kind: "mail", mailbox, mail, view });
}
