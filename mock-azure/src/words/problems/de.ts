import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  days: "„Zustimmungsanforderung läuft ab nach (Tage)“ nimmt eine ganze Zahl von {least} bis {most} an; angegeben wurde {given}.",
  daysNotANumber:
    "„Zustimmungsanforderung läuft ab nach (Tage)“ nimmt eine ganze Zahl von {least} bis {most} an; die Angabe ist keine Zahl.",
  noUser: "Es gibt keinen Benutzer mit der ID „{id}“, der Anforderungen überprüfen könnte.",
  noGroup: "Es gibt keine Gruppe mit der ID „{id}“, die Anforderungen überprüfen könnte.",
  noReviewer: "Wählen Sie mindestens einen Prüfer aus, sonst erreichen die Anforderungen niemanden.",
  noSuchChoice:
    "„{choice}“ ist keine Einstellung für die Benutzerzustimmung; wählen Sie eine der aufgeführten.",
  noSuchPermission: "Microsoft Graph hat keine delegierte Berechtigung „{permission}“.",
  alwaysAdministrator:
    "{permission} erfordert immer einen Administrator und kann nicht klassifiziert werden.",
  impacts: { low: "gering", medium: "mittel", high: "hoch" },
  classifiedAlready: "{permission} ist bereits klassifiziert: {impact}.",
  notClassified: "Die Berechtigung ist nicht mehr klassifiziert.",
  nobodyChosen: "Wählen Sie mindestens einen Benutzer oder eine Gruppe aus.",
  justificationMissing: "Geben Sie eine Begründung ein.",
  justificationTooLong: "Die Begründung hat {length} Zeichen; {longest} sind zulässig.",
};
