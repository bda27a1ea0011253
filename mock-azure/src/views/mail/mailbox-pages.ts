import type { InboxOutcome, MailboxRow, MailOutcome, MailView } from "../../domain/mail/mailbox-pages.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { mailBody } from "./mail-body.ts";
import { mailText } from "./mail-text.ts";

/** Where the list of mailboxes is. */
export const MAILBOXES_PATH = "/mail/";

/** Whose mailbox it is, where the tenant does not know. */
const OUTSIDER = "Outside the organization";

const inboxPath = (address: string): string => `${MAILBOXES_PATH}${encodeURIComponent(address)}`;

function mailPage({ title, body }: { readonly title: string; readonly body: HtmlValue }): Html {
  return layout({
    title,
    body: html`<header class="top"><a class="brand" href="${MAILBOXES_PATH}">Outlook</a></header>
<main class="mail">${body}</main>`,
  });
}

/** All mailboxes. */
export function mailboxesPage(rows: readonly MailboxRow[]): Html {
  return mailPage({
    title: "Mailboxes",
    body: html`<h1>Mailboxes</h1>
<ul class="rows">${rows.map(
      ({ owner, address, mails }) =>
        html`<li><a href="${inboxPath(address)}">${address}</a><br><span class="soft">${owner ?? OUTSIDER}, ${mails} ${mails === 1 ? "mail" : "mails"}</span></li>`,
    )}</ul>`,
  });
}

/** One inbox. */
export function inboxPage({ mailbox, rows }: Extract<InboxOutcome, { kind: "inbox" }>): Html {
  return mailPage({
    title: `Inbox of ${mailbox.owner ?? mailbox.address}`,
    body: html`<h1>Inbox</h1><p class="soft">${mailbox.owner ?? OUTSIDER}, ${mailbox.address}</p>
${
  rows.length === 0
    ? html`<p>No mails.</p>`
    : html`<ol class="rows">${rows.map(
        ({ id, from, subject, received }) =>
          html`<li><a href="${inboxPath(mailbox.address)}/${encodeURIComponent(id)}">${subject}</a><br>
<span class="soft">${from}, ${received}</span></li>`,
      )}</ol>`
}`,
  });
}

/** What the style sheet makes of a mail that the page shows. */
const CLASSES = { value: html` class="words"`, button: html` class="button primary"` };

const viewLink = (view: MailView, label: string): Html => html`<a href="?view=${view}">${label}</a>`;

/**
 * One mail, with what its HTML or its plain text says.
 *
 * @param actionUrl - where its button leads
 */
export function openMailPage(
  { mailbox, mail, received, view }: Extract<MailOutcome, { kind: "mail" }>,
  actionUrl: string | undefined,
): Html {
  return mailPage({
    title: mail.subject,
    body: html`<p><a href="${inboxPath(mailbox.address)}">Inbox</a></p>
<h1>${mail.subject}</h1>
<dl class="facts"><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to}</dd><dt>Received</dt><dd>${received}</dd></dl>
<article aria-label="Message">${view === "text" ? html`<pre>${mailText(mail, actionUrl)}</pre>` : mailBody(mail, actionUrl, CLASSES)}</article>
<p class="soft who">${view === "text" ? viewLink("html", "Show as HTML") : viewLink("text", "Show as plain text")} ${viewLink("document", "Show the mail by itself")}</p>`,
  });
}

/** There is no such mailbox or mail. */
export function noMailPage(text: string): Html {
  return mailPage({
    title: "Not found",
    body: html`<h1>Not found</h1><p role="alert">${text}</p><p><a href="${MAILBOXES_PATH}">Mailboxes</a></p>`,
  });
}
