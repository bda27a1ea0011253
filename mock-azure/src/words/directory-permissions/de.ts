import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const de: PermissionTexts<typeof en> = {
  "User.ReadWrite": [
    "Ihr Profil lesen und aktualisieren",
    "{app} kann Ihr Profil lesen und ändern.",
    "Benutzerprofil lesen und aktualisieren",
    "{app} kann das Profil der Personen lesen und ändern, die die App verwenden.",
  ],
  "User.ReadWrite.All": [
    "Vollständige Profile aller Benutzer lesen und schreiben",
    "{app} kann Personen der Organisation anlegen, lesen, ändern und löschen.",
  ],
  "User.EnableDisableAccount.All": [
    "Benutzerkonten aktivieren und deaktivieren",
    "{app} kann Konten der Organisation aktivieren und deaktivieren.",
  ],
  "User.RevokeSessions.All": [
    "Alle Anmeldesitzungen eines Benutzers widerrufen",
    "{app} kann Sitzungen von Personen der Organisation beenden.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Kennwortprofile lesen und schreiben und Benutzerkennwörter zurücksetzen",
    "{app} kann Kennwörter von Personen der Organisation zurücksetzen.",
  ],
  "Group.ReadWrite.All": [
    "Alle Gruppen lesen und schreiben",
    "{app} kann Gruppen der Organisation erstellen, lesen, ändern und löschen.",
  ],
  "GroupMember.Read.All": [
    "Gruppenmitgliedschaften lesen",
    "{app} kann lesen, wer den Gruppen der Organisation angehört.",
  ],
  "GroupMember.ReadWrite.All": [
    "Gruppenmitgliedschaften lesen und schreiben",
    "{app} kann ändern, wer den Gruppen der Organisation angehört.",
  ],
  "Organization.Read.All": [
    "Organisationsinformationen lesen",
    "{app} kann Name, Domänen und Einstellungen der Organisation lesen.",
  ],
  "Policy.Read.PermissionGrant": [
    "Richtlinien für Zustimmung und Berechtigungserteilung lesen",
    "{app} kann die Richtlinien der Organisation für die Zustimmung lesen.",
  ],
  "Directory.Read.All": ["Verzeichnisdaten lesen", "{app} kann Daten im Verzeichnis der Organisation lesen."],
  "Directory.ReadWrite.All": [
    "Verzeichnisdaten lesen und schreiben",
    "{app} kann Daten im Verzeichnis der Organisation lesen und schreiben.",
  ],
  "ConsentRequest.Read.All": [
    "Zustimmungsanforderungen lesen",
    "{app} kann Zustimmungsanforderungen lesen, und wie sie beantwortet wurden.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Zustimmungsanforderungen lesen und schreiben",
    "{app} kann Zustimmungsanforderungen lesen und ändern.",
  ],
  "Policy.Read.All": [
    "Richtlinien Ihrer Organisation lesen",
    "{app} kann die Richtlinien der Organisation lesen.",
    "Richtlinien der Organisation lesen",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Richtlinie für Zustimmungsanforderungen lesen und schreiben",
    "{app} kann lesen und ändern, wie Zustimmungsanforderungen der Organisation behandelt werden.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Autorisierungsrichtlinie Ihrer Organisation lesen und schreiben",
    "{app} kann die Autorisierungsrichtlinie der Organisation lesen und ändern.",
    "Autorisierungsrichtlinie der Organisation lesen und schreiben",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Alle Erteilungen delegierter Berechtigungen verwalten",
    "{app} kann delegierte Berechtigungen jeder Anwendung im Verzeichnis der Organisation erteilen und entziehen.",
  ],
  "Application.Read.All": [
    "Anwendungen lesen",
    "{app} kann Anwendungen und Dienstprinzipale im Verzeichnis der Organisation lesen.",
  ],
  "Application.ReadWrite.All": [
    "Alle Anwendungen lesen und schreiben",
    "{app} kann Anwendungen und Dienstprinzipale im Verzeichnis der Organisation lesen und ändern.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Erteilung von App-Berechtigungen und Zuweisung von App-Rollen verwalten",
    "{app} kann Anwendungsberechtigungen im Verzeichnis der Organisation erteilen und entziehen.",
  ],
  "AuditLog.Read.All": [
    "Überwachungsprotokolldaten lesen",
    "{app} kann die Überwachungs- und Anmeldeprotokolle des Verzeichnisses der Organisation lesen.",
  ],
};
