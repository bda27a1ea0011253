import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  outlook: "Outlook",
  mailboxes: "Boîtes aux lettres",
  mails: { one: "{count} e-mail", other: "{count} e-mails" },
  inboxOf: "Boîte de réception de {owner}",
  inbox: "Boîte de réception",
  noMails: "Aucun e-mail.",
  from: "De",
  to: "À",
  received: "Reçu",
  message: "Message",
  showHtml: "Afficher en HTML",
  showText: "Afficher en texte brut",
  showAlone: "Afficher l’e-mail seul",
  notFound: "Introuvable",
  nobody: "Personne ici n’a l’adresse {address}.",
  noSuchMail: "La boîte de réception de {address} ne contient pas cet e-mail.",
  outside: "En dehors de l’organisation",
};
