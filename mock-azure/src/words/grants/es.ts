import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  grantText: "Los administradores pueden conceder para todos lo que figura en el registro de la aplicación.",
  grant: "Conceder consentimiento del administrador para {organization}",
  tabs: { admin: "Consentimiento del administrador", user: "Consentimiento del usuario" },
  headings: [
    "Nombre de la API",
    "Permiso",
    "Valor de notificación",
    "Tipo",
    "Concedido mediante",
    "Concedido por",
  ],
  types: { Delegated: "Delegado", Application: "Aplicación" },
  allUsers: "Todos los usuarios",
  itself: "La propia aplicación",
  revokeHeading: "Revocar",
  none: {
    admin: "No se han concedido permisos para todos.",
    user: "Nadie ha concedido permisos para sí mismo.",
  },
  revoke: "Revocar permiso",
  revokeOne: "Revocar permiso {permission}",
  revokeAll: "Revocar el consentimiento del administrador",
  userText:
    "El portal no puede retirar lo que los usuarios concedieron para sí mismos; Microsoft Graph sí, con oauth2PermissionGrants.",
  assignmentHeadings: ["Nombre para mostrar", "Tipo de objeto", "Rol asignado", "Fecha de asignación"],
  chooseHeading: "Elegir",
  choose: "Elegir {name}",
  defaultAccess: "Acceso predeterminado",
  required: "Solo los usuarios y grupos de esta lista pueden iniciar sesión.",
  notRequired:
    "Todos pueden iniciar sesión, asignados o no: la propiedad «¿Asignación requerida?» de la aplicación es No.",
  nobody: "No hay nadie asignado.",
  nobodyFound: "No hay nadie asignado con ese nombre.",
  searchLabel: "Nombre para mostrar o cuenta",
  add: "Agregar usuario o grupo",
  remove: "Quitar",
  forOthers: "Para asignar usuarios y grupos, debe ser {roles}.",
  addTitle: "Agregar asignación a {app}",
  addText:
    "Quien se elige obtiene el acceso predeterminado. Cuentan los miembros de un grupo elegido, pero no los de un grupo incluido en él.",
  nobodyLeft: "Ya están todos asignados.",
  nobodyToAssign: "No hay nadie con ese nombre a quien asignar.",
  assign: "Asignar",
  choices: "Usuarios y grupos que asignar",
};
