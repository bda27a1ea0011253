import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  headings: [
    "Name",
    "Anwendungs-ID",
    "Erstellt am",
    "Aktiviert für die Anmeldung von Benutzern",
    "Erteilte Berechtigungen",
  ],
  none: "Noch keine Anwendungen. Eine Anwendung erscheint hier, sobald jemand ihr zugestimmt hat.",
  noneFound: "Keine Anwendung hat einen solchen Namen oder eine solche ID.",
  searchLabel: "Anwendungsname oder ID",
  adminConsent: "Administratorzustimmung: {permissions}",
  userConsent: { one: "Benutzerzustimmung: {count} Person", other: "Benutzerzustimmung: {count} Personen" },
  both: "{first}; {second}",
  tabs: {
    overview: "Übersicht",
    properties: "Eigenschaften",
    users: "Benutzer und Gruppen",
    permissions: "Berechtigungen",
    signIns: "Anmeldeprotokolle",
    audits: "Überwachungsprotokolle",
  },
  gettingStarted: "Erste Schritte",
  assignUsers: "Benutzer und Gruppen zuweisen",
  assigned: { one: "{count} zugewiesen", other: "{count} zugewiesen" },
  consents: {
    one: "{admin} durch Administratorzustimmung, Zustimmungen von {count} Person",
    other: "{admin} durch Administratorzustimmung, Zustimmungen von {count} Personen",
  },
  signInsText: "Wer sich angemeldet hat und wer abgewiesen wurde",
  enabledQuestion: "Aktiviert für die Anmeldung von Benutzern?",
  enabledText:
    "Bei „Nein“ kann sich niemand bei der Anwendung anmelden, auch wer ihr zugewiesen ist. Nach einer gesperrten Anforderung steht sie auf „Nein“.",
  assignmentQuestion: "Zuweisung erforderlich?",
  assignmentText:
    "Bei „Ja“ können sich nur Benutzer und Gruppen anmelden, die der Anwendung zugewiesen sind, und ein Administrator muss für sie zustimmen.",
  saved: "Die Eigenschaften wurden gespeichert.",
  forOthers: "Um diese Eigenschaften zu ändern, müssen Sie {roles} sein.",
  deleteTitle: "{app} löschen",
  deleteText:
    "Niemand kann sich mehr bei {app} anmelden, bis jemand der Anwendung wieder zustimmt. Was ihr erteilt wurde und wer ihr zugewiesen war, geht verloren.",
};
