import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Startseite",
  unknownLink: "Der Link führt zu einem Teil des Portals, den diese Nachbildung nicht hat.",
  directory: "Microsoft Entra ID (früher Azure Active Directory)",
  users: ["Alle Benutzer anzeigen", "Alle, die hier ein Konto haben."],
  signInLogs: ["Anmeldeprotokolle anzeigen", "Wer sich wo angemeldet hat und wer abgewiesen wurde."],
  auditLogs: ["Überwachungsprotokolle anzeigen", "Wer was geändert hat."],
  applications: ["Alle Anwendungen anzeigen", "Was verwendet wird und was es darf."],
  requests: [
    "Anforderungen der Administratorzustimmung überprüfen",
    "Anwendungen, um deren Genehmigung ein Administrator gebeten wird.",
  ],
  userConsent: [
    "Einstellungen für die Benutzerzustimmung ändern",
    "Welchen Berechtigungen Benutzer selbst zustimmen dürfen.",
  ],
  adminConsent: [
    "Einstellungen für die Administratorzustimmung ändern",
    "Ob Benutzer fragen dürfen und wer ihre Anforderungen überprüft.",
  ],
};
