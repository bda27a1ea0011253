import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const de: PermissionTexts<typeof en> = {
  "Calendars.Read": [
    "Kalender in allen Postfächern lesen",
    "{app} kann ohne angemeldeten Benutzer Termine aller Kalender lesen.",
  ],
  "Calendars.ReadBasic.All": [
    "Grundlegende Details von Kalendern in allen Postfächern lesen",
    "{app} kann ohne angemeldeten Benutzer Zeiten und Orte der Termine aller Kalender lesen.",
  ],
  "Calendars.ReadWrite": [
    "Kalender in allen Postfächern lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Termine aller Kalender erstellen, lesen, ändern und löschen.",
  ],
  "ConsentRequest.Read.All": [
    "Alle Zustimmungsanforderungen lesen",
    "{app} kann ohne angemeldeten Benutzer Anforderungen von Zustimmung und Genehmigung lesen.",
  ],
  "Directory.Read.All": [
    "Verzeichnisdaten lesen",
    "{app} kann ohne angemeldeten Benutzer Benutzer, Gruppen und Anwendungen Ihrer Organisation lesen.",
  ],
  "Mail.Read": [
    "E-Mails in allen Postfächern lesen",
    "{app} kann ohne angemeldeten Benutzer E-Mails in allen Postfächern lesen.",
  ],
  "MailboxSettings.Read": [
    "Postfacheinstellungen aller Benutzer lesen",
    "{app} kann ohne angemeldeten Benutzer die Einstellungen aller Postfächer lesen.",
  ],
  "MailboxSettings.ReadWrite": [
    "Postfacheinstellungen aller Benutzer lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer die Einstellungen aller Postfächer lesen und ändern.",
  ],
  "OnlineMeetings.ReadWrite.All": [
    "Onlinebesprechungen lesen und erstellen",
    "{app} kann ohne angemeldeten Benutzer Onlinebesprechungen aller Personen lesen und erstellen.",
  ],
  "User.Read.All": [
    "Vollständige Profile aller Benutzer lesen",
    "{app} kann ohne angemeldeten Benutzer das vollständige Profil aller Personen in Ihrer Organisation lesen.",
  ],
  "Application.Read.All": [
    "Alle Anwendungen lesen",
    "{app} kann ohne angemeldeten Benutzer Anwendungen und Dienstprinzipale lesen.",
  ],
  "Application.ReadWrite.All": [
    "Alle Anwendungen lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Anwendungen und Dienstprinzipale erstellen, lesen, ändern und löschen.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Erteilung von App-Berechtigungen und Zuweisung von App-Rollen verwalten",
    "{app} kann ohne angemeldeten Benutzer Anwendungsberechtigungen und Zugriff auf Anwendungen erteilen und entziehen.",
  ],
  "AuditLog.Read.All": [
    "Alle Überwachungsprotokolldaten lesen",
    "{app} kann ohne angemeldeten Benutzer die Überwachungs- und Anmeldeprotokolle lesen.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Alle Zustimmungsanforderungen lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Anforderungen von Zustimmung und Genehmigung lesen und ändern.",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Alle Erteilungen delegierter Berechtigungen verwalten",
    "{app} kann ohne angemeldeten Benutzer delegierte Berechtigungen jeder Anwendung erteilen und entziehen.",
  ],
  "Directory.ReadWrite.All": [
    "Verzeichnisdaten lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Benutzer, Gruppen und Anwendungen Ihrer Organisation lesen und ändern.",
  ],
  "Group.Read.All": [
    "Alle Gruppen lesen",
    "{app} kann ohne angemeldeten Benutzer Gruppen und ihre Mitglieder lesen.",
  ],
  "Group.ReadWrite.All": [
    "Alle Gruppen lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Gruppen erstellen, lesen, ändern und löschen.",
  ],
  "GroupMember.Read.All": [
    "Alle Gruppenmitgliedschaften lesen",
    "{app} kann ohne angemeldeten Benutzer lesen, wer Gruppen angehört.",
  ],
  "GroupMember.ReadWrite.All": [
    "Alle Gruppenmitgliedschaften lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer ändern, wer Gruppen angehört.",
  ],
  "Organization.Read.All": [
    "Organisationsinformationen lesen",
    "{app} kann ohne angemeldeten Benutzer Name, Domänen und Einstellungen Ihrer Organisation lesen.",
  ],
  "Policy.Read.All": [
    "Richtlinien Ihrer Organisation lesen",
    "{app} kann ohne angemeldeten Benutzer die Richtlinien Ihrer Organisation lesen.",
  ],
  "Policy.Read.PermissionGrant": [
    "Richtlinien für Zustimmung und Berechtigungserteilung lesen",
    "{app} kann ohne angemeldeten Benutzer die Richtlinien Ihrer Organisation für die Zustimmung lesen.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Autorisierungsrichtlinie Ihrer Organisation lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer die Autorisierungsrichtlinie Ihrer Organisation lesen und ändern.",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Richtlinie für Zustimmungsanforderungen lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer lesen und ändern, wie Zustimmungsanforderungen behandelt werden.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Richtlinien für Zustimmung und Berechtigungserteilung verwalten",
    "{app} kann ohne angemeldeten Benutzer die Richtlinien Ihrer Organisation für die Zustimmung lesen und ändern.",
  ],
  "User.EnableDisableAccount.All": [
    "Benutzerkonten aktivieren und deaktivieren",
    "{app} kann ohne angemeldeten Benutzer Konten aktivieren und deaktivieren.",
  ],
  "User.ReadWrite.All": [
    "Vollständige Profile aller Benutzer lesen und schreiben",
    "{app} kann ohne angemeldeten Benutzer Personen Ihrer Organisation anlegen, lesen, ändern und löschen.",
  ],
  "User.RevokeSessions.All": [
    "Alle Anmeldesitzungen eines Benutzers widerrufen",
    "{app} kann ohne angemeldeten Benutzer Sitzungen von Personen Ihrer Organisation beenden.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Alle Kennwortprofile lesen und schreiben und Benutzerkennwörter zurücksetzen",
    "{app} kann ohne angemeldeten Benutzer Kennwörter von Personen Ihrer Organisation zurücksetzen.",
  ],
};
