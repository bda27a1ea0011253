import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  saved: "Die Einstellungen wurden gespeichert.",
  forOthers: "Um diese Einstellungen zu ändern, müssen Sie {roles} sein.",
  pages: {
    userConsent: "Einstellungen für die Benutzerzustimmung",
    adminConsent: "Einstellungen für die Administratorzustimmung",
    classifications: "Berechtigungsklassifizierungen",
  },
  userConsent: "Benutzerzustimmung für Anwendungen",
  several: "Mehrere Richtlinien sind zusammen zugewiesen. Eine Auswahl hier ersetzt sie.",
  ownPolicy: "Benutzerdefinierte Richtlinie {id} dieser Organisation.",
  choices: {
    none: ["Keine Benutzerzustimmung zulassen", "Ein Administrator muss jeder Anwendung zustimmen."],
    "microsoft-user-default-low": [
      "Benutzerzustimmung für Apps von überprüften Herausgebern für ausgewählte Berechtigungen zulassen",
      "Benutzer dürfen Berechtigungen mit geringen Auswirkungen zustimmen, für Anwendungen von überprüften Herausgebern oder dieser Organisation.",
    ],
    "microsoft-user-default-recommended": [
      "Microsoft die Verwaltung Ihrer Zustimmungseinstellungen überlassen (empfohlen)",
      "Microsoft entscheidet, welchen Berechtigungen Benutzer zustimmen dürfen; der Zugriff auf Kalender gehört nicht dazu.",
    ],
    "microsoft-user-default-allow-consent-apps": [
      "Microsoft die Verwaltung Ihrer Zustimmungseinstellungen überlassen und die Benutzerzustimmung für verbreitete E-Mail-Clients zulassen",
      "Wie oben, und Benutzer dürfen dem zustimmen, was verbreitete E-Mail-Clients anfordern.",
    ],
    "microsoft-user-default-legacy": [
      "Benutzerzustimmung für Apps zulassen",
      "Benutzer dürfen jeder Berechtigung zustimmen, für die kein Administrator erforderlich ist.",
    ],
  },
  isEnabled:
    "Benutzer können die Administratorzustimmung für Apps anfordern, denen sie nicht zustimmen können",
  reviewers: "Wer Anforderungen der Administratorzustimmung überprüfen kann",
  users: "Benutzer",
  groups: "Gruppen",
  noGroups: "Die Organisation hat keine Gruppen.",
  members: { one: "{count} Mitglied", other: "{count} Mitglieder" },
  moreReviewers: {
    one: "{count} weiterer Eintrag ist über den Namen zu finden.",
    other: "{count} weitere Einträge sind über den Namen zu finden.",
  },
  roles: "Rollen",
  notify: "Ausgewählte Benutzer erhalten E-Mail-Benachrichtigungen zu Anforderungen",
  remind: "Ausgewählte Benutzer erhalten Erinnerungen an ablaufende Anforderungen",
  days: "Zustimmungsanforderung läuft ab nach (Tage)",
  moved: "Der neuere Ort dieser Einstellung und aller zugehörigen ist „Zustimmung und Berechtigungen“:",
  adminConsentText: "Wer die Anforderungen überprüft, wer davon erfährt und wann sie ablaufen.",
  userConsentText: "Welchen Berechtigungen Benutzer selbst zustimmen können.",
  classificationText:
    "Eine Richtlinie für die Benutzerzustimmung kann Benutzern erlauben, Berechtigungen mit geringen Auswirkungen selbst zuzustimmen. Berechtigungen, die immer einen Administrator erfordern, können nicht klassifiziert werden.",
  classifications: "Klassifizierungen",
  impacts: { low: "Gering", medium: "Mittel (Vorschau)", high: "Hoch (Vorschau)" },
  classificationHeadings: ["Verwendete API", "Berechtigung", "Beschreibung"],
  noneClassified: "Keine Berechtigung ist so klassifiziert.",
  choose: "Delegierte Berechtigung von Microsoft Graph",
  add: "Berechtigung hinzufügen",
  remove: "Entfernen",
  removePermission: "{permission} entfernen",
  classifyOthers: "Um Berechtigungen zu klassifizieren, müssen Sie {roles} sein.",
};
