import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en, "de"> = {
  "handoff.subject": "Genehmigung benötigt: {app} und Office 365-Kalender",
  "handoff.greeting": "Guten Tag,",
  "handoff.reason":
    "ich möchte meinen Office 365-Kalender mit {app} verbinden. In unserer Organisation muss das zuerst ein Administrator genehmigen. Das ist nur einmal nötig; danach können sich alle hier ohne Genehmigung verbinden.",
  "handoff.permissions": "{app} bittet um diese Berechtigungen:",
  "handoff.review":
    "Um sie zu prüfen und zu genehmigen, melden Sie sich hier mit einem Administratorkonto an:",
  "handoff.requests":
    "Falls ich auf der Seite von Microsoft eine Anforderung gesendet habe, steht sie auch unter {path}:",
  "handoff.settings":
    "Falls dort keine Anforderung steht, sind Anforderungen vielleicht abgeschaltet oder haben keine Prüfer. Beides wird unter {path} eingestellt:",
  "handoff.application": "Anwendung: {app}",
  "handoff.clientId": "Anwendungs-ID (Client): {clientId}",

  "permission.offline_access": "Zugriff auf Daten behalten, auf die Sie ihr Zugriff gewährt haben",
  "permission.offline_access.admin": "Zugriff auf Daten behalten, auf die Benutzer ihr Zugriff gewährt haben",
  "permission.offline_access.explanation":
    "Erlaubt {app}, die Daten, auf die Sie Zugriff gewährt haben, auch dann zu sehen und zu ändern, wenn Sie sie gerade nicht nutzen. Weitere Berechtigungen entstehen dadurch nicht.",
  "permission.profile": "Ihr grundlegendes Profil anzeigen",
  "permission.profile.admin": "Grundlegendes Profil von Benutzern anzeigen",
  "permission.profile.explanation":
    "Erlaubt {app}, Ihr grundlegendes Profil zu sehen (Name, Bild, Benutzername).",
  "permission.email": "Ihre E-Mail-Adresse anzeigen",
  "permission.email.admin": "E-Mail-Adresse von Benutzern anzeigen",
  "permission.email.explanation": "Erlaubt {app}, Ihre primäre E-Mail-Adresse zu lesen.",
  "permission.user.read": "Sie anmelden und Ihr Profil lesen",
  "permission.user.read.admin": "Benutzer anmelden und ihr Profil lesen",
  "permission.user.read.explanation":
    "Erlaubt Ihnen, sich mit Ihrem Geschäftskonto bei {app} anzumelden, und der App, Ihr Profil zu lesen.",
  "permission.calendars.read": "Ihre Kalender lesen",
  "permission.calendars.read.admin": "Kalender von Benutzern lesen",
  "permission.calendars.read.explanation": "Erlaubt {app}, die Termine in Ihren Kalendern zu lesen.",
  "permission.calendars.readbasic": "Grundlegende Angaben Ihrer Kalender lesen",
  "permission.calendars.readbasic.admin": "Grundlegende Angaben der Kalender von Benutzern lesen",
  "permission.calendars.readbasic.explanation":
    "Erlaubt {app}, die Termine in Ihren Kalendern ohne Beschreibungen und Anlagen zu lesen.",
  "permission.calendars.readwrite": "Vollzugriff auf Ihre Kalender haben",
  "permission.calendars.readwrite.admin": "Vollzugriff auf Kalender von Benutzern haben",
  "permission.calendars.readwrite.explanation":
    "Erlaubt {app}, Termine in Ihren Kalendern zu lesen, zu ändern, anzulegen und zu löschen.",
  "permission.calendars.read.shared": "Kalender lesen, auf die Sie Zugriff haben",
  "permission.calendars.read.shared.admin": "Eigene und freigegebene Kalender von Benutzern lesen",
  "permission.calendars.read.shared.explanation":
    "Erlaubt {app}, die Termine in Kalendern zu lesen, die Sie öffnen können, auch in freigegebenen.",
  "permission.calendars.readwrite.shared": "Ihre und freigegebene Kalender lesen und ändern",
  "permission.calendars.readwrite.shared.admin":
    "Eigene und freigegebene Kalender von Benutzern lesen und ändern",
  "permission.calendars.readwrite.shared.explanation":
    "Erlaubt {app}, Termine in Kalendern zu lesen, zu ändern, anzulegen und zu löschen, die Sie ändern können, auch in freigegebenen.",
  "permission.mailboxsettings.read": "Ihre Postfacheinstellungen lesen",
  "permission.mailboxsettings.read.admin": "Postfacheinstellungen von Benutzern lesen",
  "permission.mailboxsettings.read.explanation":
    "Erlaubt {app}, Ihre Postfacheinstellungen zu lesen, etwa Zeitzone und Arbeitszeiten. E-Mails senden kann sie damit nicht.",
  "permission.mailboxsettings.readwrite": "Ihre Postfacheinstellungen lesen und ändern",
  "permission.mailboxsettings.readwrite.admin": "Postfacheinstellungen von Benutzern lesen und ändern",
  "permission.mailboxsettings.readwrite.explanation":
    "Erlaubt {app}, Ihre Postfacheinstellungen zu lesen und zu ändern, etwa Zeitzone und Arbeitszeiten. E-Mails senden kann sie damit nicht.",
};
