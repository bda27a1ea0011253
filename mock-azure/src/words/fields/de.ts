import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  name: "Name",
  displayName: "Anzeigename",
  appId: "Anwendungs-ID",
  objectId: "Objekt-ID",
  created: "Erstellt am",
  publisher: "Herausgeber",
  publisherDomain: "Herausgeberdomäne",
  enabledForUsers: "Aktiviert für die Anmeldung von Benutzern",
  assignmentRequired: "Zuweisung erforderlich",
  accountEnabled: "Konto aktiviert",
  userPrincipalName: "Benutzerprinzipalname",
  userType: "Benutzertyp",
  userTypes: { Member: "Mitglied", Guest: "Gast" },
  email: "E-Mail",
  status: "Status",
  date: "Datum",
  justification: "Begründung",
  expirationDate: "Ablaufdatum",
  permissions: "Berechtigungen",
  principalTypes: { User: "Benutzer", Group: "Gruppe" },
};
