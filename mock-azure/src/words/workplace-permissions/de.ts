import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const de: PermissionTexts<typeof en> = {
  "Mail.ReadBasic": [
    "Grundlegende Angaben zu E-Mails lesen",
    "{app} kann die E-Mails in Ihrem Postfach lesen, außer Text und Anlagen.",
    "Grundlegende Angaben zu E-Mails von Benutzern lesen",
    "{app} kann die E-Mails der Personen lesen, die die App verwenden, außer Text und Anlagen.",
  ],
  "Mail.ReadWrite": [
    "Lese- und Schreibzugriff auf Ihre E-Mails",
    "{app} kann die E-Mails in Ihrem Postfach lesen, schreiben und löschen, aber keine senden.",
    "Lese- und Schreibzugriff auf E-Mails von Benutzern",
    "{app} kann die E-Mails der Personen lesen, schreiben und löschen, die die App verwenden, aber keine senden.",
  ],
  "MailboxFolder.Read": [
    "Ihre Postfachordner lesen",
    "{app} kann die Ordner Ihres Postfachs lesen.",
    "Postfachordner eines Benutzers lesen",
    "{app} kann die Postfachordner der Personen lesen, die die App verwenden.",
  ],
  "MailboxItem.Read": [
    "Ihre Postfachelemente lesen",
    "{app} kann die Elemente Ihres Postfachs lesen.",
    "Postfachelemente eines Benutzers lesen",
    "{app} kann die Postfachelemente der Personen lesen, die die App verwenden.",
  ],
  "Contacts.Read": [
    "Ihre Kontakte lesen",
    "{app} kann die Kontakte in Ihren Ordnern lesen.",
    "Kontakte von Benutzern lesen",
    "{app} kann die Kontakte der Personen lesen, die die App verwenden.",
  ],
  "Contacts.ReadWrite": [
    "Vollzugriff auf Ihre Kontakte",
    "{app} kann Kontakte in Ihren Ordnern lesen, aktualisieren, erstellen und löschen.",
    "Vollzugriff auf Kontakte von Benutzern",
    "{app} kann die Kontakte der Personen lesen, aktualisieren, erstellen und löschen, die die App verwenden.",
  ],
  "People.Read": [
    "Liste der für Sie relevanten Personen lesen",
    "{app} kann eine Liste der Personen lesen, die für Sie am wichtigsten sind.",
    "Listen der für Benutzer relevanten Personen lesen",
    "{app} kann Listen der Personen lesen, die für die Benutzer der App am wichtigsten sind.",
  ],
  "Tasks.Read": [
    "Ihre Aufgaben und Aufgabenlisten lesen",
    "{app} kann Ihre Aufgaben und Aufgabenlisten lesen.",
    "Aufgaben und Aufgabenlisten von Benutzern lesen",
    "{app} kann die Aufgaben und Aufgabenlisten der Personen lesen, die die App verwenden.",
  ],
  "Tasks.ReadWrite": [
    "Ihre Aufgaben und Aufgabenlisten erstellen, lesen, aktualisieren und löschen",
    "{app} kann Ihre Aufgaben und Aufgabenlisten erstellen, lesen, aktualisieren und löschen.",
    "Aufgaben und Aufgabenlisten von Benutzern erstellen, lesen, aktualisieren und löschen",
    "{app} kann die Aufgaben und Aufgabenlisten der Personen erstellen, lesen, aktualisieren und löschen, die die App verwenden.",
  ],
  "OnlineMeetings.Read": [
    "Ihre Onlinebesprechungen lesen",
    "{app} kann die Details Ihrer Onlinebesprechungen lesen.",
    "Onlinebesprechungen von Benutzern lesen",
    "{app} kann die Onlinebesprechungen der Personen lesen, die die App verwenden.",
  ],
  "OnlineMeetings.ReadWrite": [
    "Ihre Onlinebesprechungen lesen und erstellen",
    "{app} kann Onlinebesprechungen in Ihrem Namen lesen und erstellen.",
    "Onlinebesprechungen von Benutzern lesen und erstellen",
    "{app} kann Onlinebesprechungen für die Personen lesen und erstellen, die die App verwenden.",
  ],
  "Files.Read": [
    "Ihre Dateien lesen",
    "{app} kann Ihre Dateien lesen.",
    "Dateien von Benutzern lesen",
    "{app} kann die Dateien der Personen lesen, die die App verwenden.",
  ],
  "Files.ReadWrite": [
    "Vollzugriff auf Ihre Dateien",
    "{app} kann Ihre Dateien lesen, erstellen, aktualisieren und löschen.",
    "Vollzugriff auf Dateien von Benutzern",
    "{app} kann die Dateien der Personen lesen, erstellen, aktualisieren und löschen, die die App verwenden.",
  ],
  "Files.Read.All": [
    "Alle Dateien lesen, auf die Sie Zugriff haben",
    "{app} kann alle Dateien lesen, die Sie öffnen können.",
    "Alle Dateien lesen, auf die der Benutzer Zugriff hat",
    "{app} kann alle Dateien lesen, die die Benutzer der App öffnen können.",
  ],
  "Files.ReadWrite.All": [
    "Vollzugriff auf alle Dateien, auf die Sie Zugriff haben",
    "{app} kann alle Dateien lesen, erstellen, aktualisieren und löschen, die Sie öffnen können.",
    "Vollzugriff auf alle Dateien, auf die der Benutzer Zugriff hat",
    "{app} kann alle Dateien lesen, erstellen, aktualisieren und löschen, die die Benutzer der App öffnen können.",
  ],
  "Sites.Read.All": [
    "Elemente in allen Websitesammlungen lesen",
    "{app} kann Dokumente und Listenelemente aller Websites in Ihrem Namen lesen.",
    "Elemente in allen Websitesammlungen lesen",
    "{app} kann Dokumente und Listenelemente aller Websites im Namen der Personen lesen, die die App verwenden.",
  ],
  "Sites.ReadWrite.All": [
    "Elemente in allen Websitesammlungen bearbeiten oder löschen",
    "{app} kann Dokumente und Listenelemente aller Websites in Ihrem Namen bearbeiten und löschen.",
    "Elemente in allen Websitesammlungen bearbeiten oder löschen",
    "{app} kann Dokumente und Listenelemente aller Websites im Namen der Personen bearbeiten und löschen, die die App verwenden.",
  ],
  "Chat.Read": [
    "Ihre Chatnachrichten lesen",
    "{app} kann Ihre Chats lesen.",
    "Chatnachrichten von Benutzern lesen",
    "{app} kann die Chats der Personen lesen, die die App verwenden.",
  ],
  "Chat.ReadWrite": [
    "Ihre Chatnachrichten lesen und schreiben",
    "{app} kann Ihre Chats lesen und darin für Sie schreiben.",
    "Chatnachrichten von Benutzern lesen und schreiben",
    "{app} kann die Chats der Personen lesen, die die App verwenden, und darin schreiben.",
  ],
  "Presence.Read": [
    "Ihre Anwesenheitsinformationen lesen",
    "{app} kann lesen, ob Sie erreichbar sind.",
    "Anwesenheitsinformationen eines Benutzers lesen",
    "{app} kann lesen, ob die Personen erreichbar sind, die die App verwenden.",
  ],
  "Place.Read.All": [
    "Alle Orte des Unternehmens lesen",
    "{app} kann die Räume und anderen Orte der Organisation lesen.",
  ],
  "Group.Read.All": [
    "Alle Gruppen lesen",
    "{app} kann die Gruppen der Organisation lesen, und wer ihnen angehört.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Richtlinien für Zustimmung und Berechtigungserteilung verwalten",
    "{app} kann verwalten, wozu in der Organisation die Zustimmung erteilt werden darf.",
  ],
};
