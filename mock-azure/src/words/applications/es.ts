import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  headings: [
    "Nombre",
    "Id. de aplicación",
    "Fecha de creación",
    "Habilitado para que los usuarios inicien sesión",
    "Permisos concedidos",
  ],
  none: "Todavía no hay aplicaciones. Una aparece aquí en cuanto alguien le da su consentimiento.",
  noneFound: "Ninguna aplicación tiene ese nombre o id.",
  searchLabel: "Nombre o id. de la aplicación",
  adminConsent: "Consentimiento del administrador: {permissions}",
  userConsent: {
    one: "Consentimiento del usuario: {count} persona",
    other: "Consentimiento del usuario: {count} personas",
  },
  both: "{first}; {second}",
  tabs: {
    overview: "Información general",
    properties: "Propiedades",
    users: "Usuarios y grupos",
    permissions: "Permisos",
    signIns: "Registros de inicio de sesión",
    audits: "Registros de auditoría",
  },
  gettingStarted: "Introducción",
  assignUsers: "Asignar usuarios y grupos",
  assigned: { one: "{count} asignación", other: "{count} asignaciones" },
  consents: {
    one: "{admin} por consentimiento del administrador, consentimientos de {count} persona",
    other: "{admin} por consentimiento del administrador, consentimientos de {count} personas",
  },
  signInsText: "Quién inició sesión en ella y a quién se le impidió",
  enabledQuestion: "¿Habilitado para que los usuarios inicien sesión?",
  enabledText:
    "Con No, nadie puede iniciar sesión en la aplicación, esté o no asignado. Una solicitud bloqueada la deja en No.",
  assignmentQuestion: "¿Asignación requerida?",
  assignmentText:
    "Con Sí, solo pueden iniciar sesión los usuarios y grupos asignados a la aplicación, y un administrador debe dar el consentimiento por ellos.",
  saved: "Las propiedades se guardaron.",
  forOthers: "Para cambiar estas propiedades, debe ser {roles}.",
  deleteTitle: "Eliminar {app}",
  deleteText:
    "Nadie podrá iniciar sesión en {app} hasta que alguien vuelva a darle su consentimiento. Se perderá lo que se le concedió y quién estaba asignado.",
};
