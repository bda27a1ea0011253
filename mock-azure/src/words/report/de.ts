import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  question: "Kommt Ihnen diese App verdächtig vor?",
  link: "Hier melden",
  title: "Diese App melden",
  why: "Warum kommt Ihnen {app} verdächtig vor?",
  untrusted: "Ich vertraue dieser App nicht",
  impersonation: "Sie gibt sich als eine andere App aus",
  misuse: "Sie könnte meine Daten missbrauchen",
  another: "Ein anderer Grund",
  reasonMissing: "Wählen Sie einen Grund aus, und senden Sie die Meldung dann ab.",
  send: "Melden",
  sentTitle: "Danke für Ihre Meldung",
  sentText:
    "Niemand liest sie: Dies ist eine Attrappe. Die Anforderung der Berechtigungen geht weiter wie zuvor.",
  appInfo: "App-Informationen",
  publisher: "Herausgeber",
  publisherDomain: "Herausgeberdomäne",
  created: "Erstellt am",
  replyUrls: "Antwort-URLs",
};
