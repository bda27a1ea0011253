import type { MailRecord } from "./mail-record.ts";

/**
 * A mail in somebody's inbox, as the mailbox pages show it: what it says in parts, and whole as text and as HTML.
 *
 * @group Tenant
 */
export interface Mail extends Omit<MailRecord, "action"> {
  /** The button; it leads to a page of the portal. */
  readonly action: { readonly label: string; readonly url: string } | null;
  /** The mail as plain text, with the button's link in full. */
  readonly text: string;
  /** The mail as an HTML document of its own. */
  readonly html: string;
}
