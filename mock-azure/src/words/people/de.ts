import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  allUsers: "Alle Benutzer",
  headings: ["Anzeigename", "Benutzerprinzipalname", "Benutzertyp", "Konto aktiviert", "Rollen"],
  searchLabel: "Name, Konto oder ID",
  noneFound: "Niemand hat einen solchen Namen, ein solches Konto oder eine solche ID.",
  overview: "Übersicht",
  back: "Zurück zu „Alle Benutzer“",
  saved: "Das Konto wurde geändert.",
  roles: "Zugewiesene Rollen",
  groups: "Gruppen",
  applications: "Anwendungen",
  applicationHeadings: ["Anwendungsname", "Zugriff"],
  access: {
    Assigned: "Zugewiesen",
    "Assigned through a group": "Über eine Gruppe zugewiesen",
    Consented: "Zugestimmt",
  },
  noApplications: "Noch keine Anwendung kennt diese Person.",
  signIns: "Anmeldeprotokolle dieses Benutzers",
  account: "Konto",
  disable: "Anmeldung blockieren",
  enable: "Konto aktivieren",
  reset: "Kennwort zurücksetzen",
  revoke: "Sitzungen widerrufen",
  manageText:
    "Konten haben hier keine Kennwörter. Ein Zurücksetzen beendet, was das alte Kennwort geöffnet hat; ein Widerruf beendet jede Sitzung und jedes Aktualisierungstoken.",
  forOthers: "Um diesen Benutzer zu verwalten, müssen Sie {roles} sein.",
};
