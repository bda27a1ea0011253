import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  grantText: "Administratoren können für alle erteilen, was die Registrierung der Anwendung aufführt.",
  grant: "Administratorzustimmung für {organization} erteilen",
  tabs: { admin: "Administratorzustimmung", user: "Benutzerzustimmung" },
  headings: ["API-Name", "Berechtigung", "Anspruchswert", "Typ", "Erteilt durch", "Erteilt von"],
  types: { Delegated: "Delegiert", Application: "Anwendung" },
  allUsers: "Alle Benutzer",
  itself: "Die Anwendung selbst",
  revokeHeading: "Widerrufen",
  none: {
    admin: "Es wurden keine Berechtigungen für alle erteilt.",
    user: "Niemand hat Berechtigungen für sich selbst erteilt.",
  },
  revoke: "Berechtigung widerrufen",
  revokeOne: "Berechtigung {permission} widerrufen",
  revokeAll: "Administratorzustimmung widerrufen",
  userText:
    "Was Benutzer für sich selbst erteilt haben, kann das Portal nicht zurücknehmen; Microsoft Graph kann es, über oauth2PermissionGrants.",
  assignmentHeadings: ["Anzeigename", "Objekttyp", "Zugewiesene Rolle", "Zugewiesen am"],
  chooseHeading: "Auswählen",
  choose: "{name} auswählen",
  defaultAccess: "Standardzugriff",
  required: "Nur Benutzer und Gruppen dieser Liste können sich anmelden.",
  notRequired:
    "Alle können sich anmelden, ob zugewiesen oder nicht: Die Eigenschaft „Zuweisung erforderlich?“ der Anwendung steht auf „Nein“.",
  nobody: "Niemand ist zugewiesen.",
  nobodyFound: "Niemand mit diesem Namen ist zugewiesen.",
  searchLabel: "Anzeigename oder Konto",
  add: "Benutzer/Gruppe hinzufügen",
  remove: "Entfernen",
  forOthers: "Um Benutzer und Gruppen zuzuweisen, müssen Sie {roles} sein.",
  addTitle: "Zuweisung zu {app} hinzufügen",
  addText:
    "Wer ausgewählt wird, erhält den Standardzugriff. Mitglieder einer ausgewählten Gruppe zählen dazu, Mitglieder einer Gruppe darin nicht.",
  nobodyLeft: "Alle sind bereits zugewiesen.",
  nobodyToAssign: "Niemand mit diesem Namen kann noch zugewiesen werden.",
  assign: "Zuweisen",
  choices: "Zuzuweisende Benutzer und Gruppen",
};
