import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  "Global Administrator": "Administrador global",
  "Privileged Role Administrator": "Administrador de roles con privilegios",
  "Application Administrator": "Administrador de aplicaciones",
  "Cloud Application Administrator": "Administrador de aplicaciones en la nube",
  "Global Reader": "Lector global",
  "User Administrator": "Administrador de usuarios",
  reviewer: "revisor",
  "reviewer of this request": "revisor de esta solicitud",
  member: "miembro de la organización",
  administrator: "administrador",
};
