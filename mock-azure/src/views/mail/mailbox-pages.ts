import type { InboxOutcome, MailboxRow, MailOutcome, MailView } from "../../domain/mail/mailbox-pages.ts";
import { directionOf, type Language } from "../../words/language.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { mailBody } from "./mail-body.ts";
import { mailText } from "./mail-text.ts";

/** Where the list of mailboxes is. */
export const MAILBOXES_PATH = "/mail/";

const inboxPath = (address: string): string => `${MAILBOXES_PATH}${encodeURIComponent(address)}`;

function mailPage({ title, body }: { readonly title: string; readonly body: HtmlValue }, words: Words): Html {
  return layout({
    words,
    title,
    body: html`<header class="top"><a class="brand" href="${MAILBOXES_PATH}">${words.text.mailbox.outlook}</a></header>
<main class="mail">${body}</main>`,
  });
}

/** Attributes of a part that shows what a mail says, where the page speaks another language. */
const spokenIn = (language: Language, words: Words): Html =>
  html`${language !== words.language && html` lang="${language}" dir="${directionOf(language)}"`}`;

/** All mailboxes. */
export function mailboxesPage(rows: readonly MailboxRow[], words: Words): Html {
  const { text, say } = words;
  const { mailbox, frame } = text;
  return mailPage(
    {
      title: mailbox.mailboxes,
      body: html`<h1>${mailbox.mailboxes}</h1>
<ul class="rows">${rows.map(
        ({ owner, address, mails }) =>
          html`<li><a href="${inboxPath(address)}">${address}</a><br><span class="soft">${say(frame.pair, {
            first: owner ?? mailbox.outside,
            second: say(mailbox.mails, { count: mails }),
          })}</span></li>`,
      )}</ul>`,
    },
    words,
  );
}

/** One inbox. */
export function inboxPage(
  { mailbox: { owner, address }, rows }: Extract<InboxOutcome, { kind: "inbox" }>,
  words: Words,
): Html {
  const { text, say, dateTime } = words;
  const { mailbox, frame } = text;
  return mailPage(
    {
      title: say(mailbox.inboxOf, { owner: owner ?? address }),
      body: html`<h1>${mailbox.inbox}</h1><p class="soft">${say(frame.pair, { first: owner ?? mailbox.outside, second: address })}</p>
${
  rows.length === 0
    ? html`<p>${mailbox.noMails}</p>`
    : html`<ol class="rows">${rows.map(
        ({ id, from, language, subject, received }) =>
          html`<li><a href="${inboxPath(address)}/${encodeURIComponent(id)}"${spokenIn(language, words)}>${subject}</a><br>
<span class="soft">${say(frame.pair, { first: from, second: dateTime(received) })}</span></li>`,
      )}</ol>`
}`,
    },
    words,
  );
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
  { mailbox: { address }, mail, view }: Extract<MailOutcome, { kind: "mail" }>,
  actionUrl: string | undefined,
  words: Words,
): Html {
  const { mailbox } = words.text;
  const language = spokenIn(mail.language, words);
  return mailPage(
    {
      title: mail.subject,
      body: html`<p><a href="${inboxPath(address)}">${mailbox.inbox}</a></p>
<h1${language}>${mail.subject}</h1>
<dl class="facts"><dt>${mailbox.from}</dt><dd>${mail.from}</dd><dt>${mailbox.to}</dt><dd>${mail.to}</dd><dt>${mailbox.received}</dt><dd>${words.dateTime(mail.receivedDateTime)}</dd></dl>
<article aria-label="${mailbox.message}"><div${language}>${view === "text" ? html`<pre>${mailText(mail, actionUrl)}</pre>` : mailBody(mail, actionUrl, CLASSES)}</div></article>
<p class="soft who">${view === "text" ? viewLink("html", mailbox.showHtml) : viewLink("text", mailbox.showText)} ${viewLink("document", mailbox.showAlone)}</p>`,
    },
    words,
  );
}

/** There is no such mailbox or mail. */
export function noMailPage(sentence: string, words: Words): Html {
  const { mailbox } = words.text;
  return mailPage(
    {
      title: mailbox.notFound,
      body: html`<h1>${mailbox.notFound}</h1><p role="alert">${sentence}</p><p><a href="${MAILBOXES_PATH}">${mailbox.mailboxes}</a></p>`,
    },
    words,
  );
}
