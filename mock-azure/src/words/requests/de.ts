import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  label: "Anforderungen",
  tabs: { mine: "Meine ausstehenden", all: "Alle (Vorschau)" },
  headings: ["Anwendungsname", "Angefordert von", "Anforderungsdatum", "Ablaufdatum", "Status"],
  none: {
    mine: "Keine Anforderungen warten auf Ihre Überprüfung.",
    all: "Niemand hat eine Anforderung gesendet.",
  },
  statuses: {
    pending: "Ausstehend",
    approved: "Genehmigt",
    denied: "Abgelehnt",
    blocked: "Gesperrt",
    expired: "Abgelaufen",
  },
  turnedOff: "Benutzer können keine Administratorzustimmung anfordern: Das ist in {settings} ausgeschaltet.",
  details: "Details",
  back: "Zurück zu den Anforderungen der Administratorzustimmung",
  review: "Berechtigungen überprüfen und zustimmen",
  deny: "Ablehnen",
  block: "Sperren",
  appDetails: "App-Details",
  permissions: "Angeforderte Berechtigungen",
  requestedBy: "Angefordert von",
  requesterHeadings: ["Anforderer", "E-Mail", "Begründung", "Anforderungsdatum", "Ablaufdatum"],
  outcome: "Überprüfung",
  reviewer: "Überprüft von",
  reviewDate: "Überprüfungsdatum",
  theOrganization: "Die Organisation",
  denyTitle: "{app} ablehnen",
  blockTitle: "{app} sperren",
  denyText:
    "Wer die App angefordert hat, erhält Ihre Begründung per E-Mail und darf eine neue Anforderung senden.",
  blockText:
    "Niemand kann sich mehr bei der Anwendung anmelden oder sie anfordern. Wer sie angefordert hat, erhält Ihre Begründung per E-Mail.",
  closed: "Anforderung abgeschlossen",
  closedTexts: {
    pending: "Die Anforderung für {app} steht bereits aus; es wurde nichts geändert.",
    approved: "Die Anforderung für {app} ist bereits genehmigt; es wurde nichts geändert.",
    denied: "Die Anforderung für {app} ist bereits abgelehnt; es wurde nichts geändert.",
    blocked: "Die Anforderung für {app} ist bereits gesperrt; es wurde nichts geändert.",
    expired: "Die Anforderung für {app} ist bereits abgelaufen; es wurde nichts geändert.",
  },
  see: "Anforderung anzeigen",
  granted: "Berechtigungen erteilt",
  grantedText:
    "Die Anwendung hat die Berechtigungen für alle Personen in {organization}. Sie können diese Registerkarte schließen.",
  notGranted: "Berechtigungen nicht erteilt",
  notGrantedText: "Die Zustimmungsseite meldet, dass keine Berechtigungen erteilt wurden.",
  error: "Fehler",
  description: "Beschreibung",
};
