import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  "Global Administrator": "Globaler Administrator",
  "Privileged Role Administrator": "Administrator für privilegierte Rollen",
  "Application Administrator": "Anwendungsadministrator",
  "Cloud Application Administrator": "Cloudanwendungsadministrator",
  "Global Reader": "Globaler Leser",
  "User Administrator": "Benutzeradministrator",
  reviewer: "Prüfer",
  "reviewer of this request": "Prüfer dieser Anforderung",
  member: "Mitglied der Organisation",
  administrator: "Administrator",
};
