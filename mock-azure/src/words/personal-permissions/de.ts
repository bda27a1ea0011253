import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const de: PermissionTexts<typeof en> = {
  openid: [
    "Anmeldung in Ihrem Namen",
    "Sie können sich mit Ihrem Geschäftskonto bei {app} anmelden, und {app} kann lesen, wer Sie sind.",
    "Benutzer anmelden",
    "Personen können sich mit ihren Geschäftskonten bei {app} anmelden, und {app} kann grundlegende Angaben zu ihnen sehen.",
  ],
  profile: [
    "Ihr grundlegendes Profil anzeigen",
    "{app} kann Ihr grundlegendes Profil sehen: Name, Bild, Benutzername.",
    "Grundlegende Profile von Benutzern anzeigen",
    "{app} kann das grundlegende Profil der Personen sehen, die die App verwenden: Name, Bild, Benutzername.",
  ],
  email: [
    "Ihre E-Mail-Adresse anzeigen",
    "{app} kann Ihre primäre E-Mail-Adresse lesen.",
    "E-Mail-Adressen von Benutzern anzeigen",
    "{app} kann die primäre E-Mail-Adresse der Personen lesen, die die App verwenden.",
  ],
  offline_access: [
    "Zugriff auf Daten beibehalten, für die Sie Zugriff erteilt haben",
    "Auch wenn Sie {app} nicht verwenden, kann {app} die Daten sehen und aktualisieren, für die Sie Zugriff erteilt haben. Dadurch erhält {app} keine weiteren Berechtigungen.",
    "Zugriff auf Daten beibehalten, für die Sie Zugriff erteilt haben",
    "Auch wenn niemand {app} verwendet, kann {app} die Daten sehen und aktualisieren, für die Zugriff erteilt wurde. Dadurch erhält {app} keine weiteren Berechtigungen.",
  ],
  "User.Read": [
    "Sie anmelden und Ihr Profil lesen",
    "Sie können sich bei {app} anmelden, und {app} kann Ihr Profil und grundlegende Angaben zu Ihrer Organisation lesen.",
    "Anmelden und Benutzerprofil lesen",
    "Personen können sich bei {app} anmelden, und {app} kann ihre Profile und grundlegende Angaben zur Organisation lesen.",
  ],
  "User.ReadBasic.All": [
    "Grundlegende Profile aller Benutzer lesen",
    "{app} kann grundlegende Angaben zu allen Personen in der Organisation lesen.",
  ],
  "User.Read.All": [
    "Vollständige Profile aller Benutzer lesen",
    "{app} kann alle Angaben zu allen Personen in der Organisation lesen.",
  ],
  "Calendars.ReadBasic": [
    "Grundlegende Details Ihrer Kalender lesen",
    "{app} kann Ihre Termine lesen, außer Text, Anlagen und Erweiterungen.",
    "Grundlegende Details von Benutzerkalendern lesen",
    "{app} kann Termine in Benutzerkalendern lesen, außer Text, Anlagen und Erweiterungen.",
  ],
  "Calendars.Read": [
    "Ihre Kalender lesen",
    "{app} kann die Termine in Ihren Kalendern lesen.",
    "Benutzerkalender lesen",
    "{app} kann die Termine in Benutzerkalendern lesen.",
  ],
  "Calendars.ReadWrite": [
    "Vollzugriff auf Ihre Kalender",
    "{app} kann Termine in Ihren Kalendern lesen, aktualisieren, erstellen und löschen.",
    "Vollzugriff auf Benutzerkalender",
    "{app} kann Termine in Benutzerkalendern lesen, aktualisieren, erstellen und löschen.",
  ],
  "Calendars.Read.Shared": [
    "Kalender lesen, auf die Sie zugreifen können",
    "{app} kann Termine in allen Kalendern lesen, die Sie öffnen können, auch in freigegebenen.",
    "Benutzerkalender und freigegebene Kalender lesen",
    "{app} kann Termine in allen Kalendern lesen, die Personen öffnen können, auch in freigegebenen.",
  ],
  "Calendars.ReadWrite.Shared": [
    "Ihre und freigegebene Kalender lesen und ändern",
    "{app} kann Termine in allen Kalendern ändern, in die Sie schreiben dürfen, auch in freigegebenen.",
    "Benutzerkalender und freigegebene Kalender lesen und ändern",
    "{app} kann Termine in allen Kalendern ändern, in die Personen schreiben dürfen, auch in freigegebenen.",
  ],
  "MailboxSettings.Read": [
    "Ihre Postfacheinstellungen lesen",
    "{app} kann Ihre Postfacheinstellungen lesen.",
    "Postfacheinstellungen von Benutzern lesen",
    "{app} kann Postfacheinstellungen von Benutzern lesen.",
  ],
  "MailboxSettings.ReadWrite": [
    "Ihre Postfacheinstellungen lesen und ändern",
    "{app} kann Ihre Postfacheinstellungen lesen und ändern.",
    "Postfacheinstellungen von Benutzern lesen und ändern",
    "{app} kann Postfacheinstellungen von Benutzern lesen und ändern.",
  ],
  "Mail.Read": [
    "Ihre E-Mails lesen",
    "{app} kann die E-Mails in Ihrem Postfach lesen.",
    "E-Mails von Benutzern lesen",
    "{app} kann die E-Mails in den Postfächern von Benutzern lesen.",
  ],
  "Mail.Send": [
    "E-Mails in Ihrem Namen senden",
    "{app} kann E-Mails in Ihrem Namen senden.",
    "E-Mails im Namen eines Benutzers senden",
    "{app} kann E-Mails im Namen der Personen senden, die die App verwenden.",
  ],
};
