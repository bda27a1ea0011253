import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  outlook: "Outlook",
  mailboxes: "Postfächer",
  mails: { one: "{count} E-Mail", other: "{count} E-Mails" },
  inboxOf: "Posteingang von {owner}",
  inbox: "Posteingang",
  noMails: "Keine E-Mails.",
  from: "Von",
  to: "An",
  received: "Empfangen",
  message: "Nachricht",
  showHtml: "Als HTML anzeigen",
  showText: "Als Nur-Text anzeigen",
  showAlone: "Nur die E-Mail anzeigen",
  notFound: "Nicht gefunden",
  nobody: "Niemand hier hat die Adresse {address}.",
  noSuchMail: "Im Posteingang von {address} gibt es diese E-Mail nicht.",
  outside: "Außerhalb der Organisation",
};
