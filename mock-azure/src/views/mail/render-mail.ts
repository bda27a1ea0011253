import type { Mail } from "../../domain/mail/mail.ts";
import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { mailHtml } from "./mail-html.ts";
import { mailText } from "./mail-text.ts";

/** Where a mail's button leads. */
export const actionUrlOf = ({ action }: MailRecord, portal: string): string | undefined =>
  action ? `${portal}${action.portalPath}` : undefined;

/**
 * Renders a mail; text and HTML are made when they are read.
 *
 * @param record - what it says
 * @param portal - origin of the portal, where its button leads
 */
export function renderMail(record: MailRecord, portal: string): Mail {
  const url = actionUrlOf(record, portal);
  return {
    ...record,
    action: record.action && url !== undefined ? { label: record.action.label, url } : null,
    get text() {
      return mailText(record, url);
    },
    get html() {
      return mailHtml(record, url).toString();
    },
  };
}
