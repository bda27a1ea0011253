import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  "Global Administrator": "Administrateur général",
  "Privileged Role Administrator": "Administrateur de rôle privilégié",
  "Application Administrator": "Administrateur d’application",
  "Cloud Application Administrator": "Administrateur d’application cloud",
  "Global Reader": "Lecteur général",
  "User Administrator": "Administrateur d’utilisateurs",
  reviewer: "réviseur",
  "reviewer of this request": "réviseur de cette demande",
  member: "membre de l’organisation",
  administrator: "administrateur",
};
