import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  notFound: "Nicht gefunden",
  missing: {
    application: "Diese Unternehmensanwendung gibt es nicht.",
    request: "Diese Anforderung der Administratorzustimmung gibt es nicht.",
    user: "Diesen Benutzer gibt es nicht.",
    signIn: "Diese Anmeldung gibt es nicht.",
    audit: "Diesen Eintrag des Überwachungsprotokolls gibt es nicht.",
    permission: "Diese Berechtigung wurde der Anwendung nicht erteilt.",
    assignment: "Diesen Benutzer, diese Gruppe oder diese Zuweisung gibt es nicht.",
  },
  forbidden: "Sie haben keinen Zugriff",
  deeds: {
    seeRequests: "{person} darf Anforderungen der Administratorzustimmung nicht sehen.",
    seeAllRequests: "{person} darf nicht alle Anforderungen der Administratorzustimmung sehen.",
    deny: "{person} darf diese Anforderung nicht ablehnen.",
    block: "{person} darf diese Anforderung nicht sperren.",
    changeSettings: "{person} darf diese Einstellungen nicht ändern.",
    seeUsers: "{person} darf andere Benutzer nicht sehen.",
    listUsers: "{person} darf Benutzer nicht auflisten.",
    manageUser: "{person} darf diesen Benutzer nicht verwalten.",
    listApplications: "{person} darf Anwendungen nicht auflisten.",
    assign: "{person} darf dieser Anwendung niemanden zuweisen.",
    changeApplication: "{person} darf diese Anwendung nicht ändern.",
    deleteApplication: "{person} darf diese Anwendung nicht löschen.",
    revokeConsent: "{person} darf die Administratorzustimmung nicht widerrufen.",
    revokePermission: "{person} darf diese Berechtigung nicht widerrufen.",
    readSignIns: "{person} darf Anmeldeprotokolle nicht lesen.",
    readAudits: "{person} darf Überwachungsprotokolle nicht lesen.",
  },
  needed: "Erforderlich: {roles}.",
  refused: "Anfrage abgelehnt",
  unreadable: "Das Formular gibt „{field}“ nicht lesbar an; es wurde nichts geändert.",
  foreign:
    "Das Formular wurde nicht von einer Seite gesendet, die Ihnen das Portal in dieser Sitzung gezeigt hat; es wurde nichts geändert.",
};
