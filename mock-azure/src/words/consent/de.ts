import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Angeforderte Berechtigungen",
  forOrganization: "Für Ihre Organisation überprüfen",
  leadIn: "Diese App möchte:",
  leadInOrganization: "Diese App möchte für alle Personen in Ihrer Organisation:",
  onBehalf: "Zustimmung im Namen Ihrer Organisation",
  consequence:
    "Wenn Sie diese Berechtigungen akzeptieren, darf diese App Ihre Daten gemäß ihren Nutzungsbedingungen und ihrer Datenschutzerklärung verwenden. Sie können diese Berechtigungen unter https://myapps.microsoft.com ändern.",
  consequenceOrganization:
    "Wenn Sie akzeptieren, erhält diese App für alle Benutzer in Ihrer Organisation Zugriff auf die angegebenen Ressourcen. Niemand sonst wird aufgefordert, diese Berechtigungen zu überprüfen.",
  unverified: "nicht überprüft",
  verifiedPublisher: "{publisher} (überprüfter Herausgeber)",
  risky: "Diese App könnte riskant sein. Fahren Sie nur fort, wenn Sie ihr vertrauen.",
};
