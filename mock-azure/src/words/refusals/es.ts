import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  notFound: "No se encuentra",
  missing: {
    application: "No existe esa aplicación empresarial.",
    request: "No existe esa solicitud de consentimiento del administrador.",
    user: "No existe ese usuario.",
    signIn: "No existe ese inicio de sesión.",
    audit: "No existe esa entrada del registro de auditoría.",
    permission: "Ese permiso no se ha concedido a esta aplicación.",
    assignment: "No existe ese usuario, grupo o asignación.",
  },
  forbidden: "No tiene acceso",
  deeds: {
    seeRequests: "{person} no puede ver las solicitudes de consentimiento del administrador.",
    seeAllRequests: "{person} no puede ver todas las solicitudes de consentimiento del administrador.",
    deny: "{person} no puede denegar esta solicitud.",
    block: "{person} no puede bloquear esta solicitud.",
    changeSettings: "{person} no puede cambiar esta configuración.",
    seeUsers: "{person} no puede ver a otros usuarios.",
    listUsers: "{person} no puede enumerar los usuarios.",
    manageUser: "{person} no puede administrar este usuario.",
    listApplications: "{person} no puede enumerar las aplicaciones.",
    assign: "{person} no puede asignar personas a esta aplicación.",
    changeApplication: "{person} no puede cambiar esta aplicación.",
    deleteApplication: "{person} no puede eliminar esta aplicación.",
    revokeConsent: "{person} no puede revocar el consentimiento del administrador.",
    revokePermission: "{person} no puede revocar este permiso.",
    readSignIns: "{person} no puede leer los registros de inicio de sesión.",
    readAudits: "{person} no puede leer los registros de auditoría.",
  },
  needed: "Se necesita: {roles}.",
  refused: "Petición rechazada",
  unreadable: "El formulario no indica «{field}» de forma legible; no se cambió nada.",
  foreign:
    "El formulario no se envió desde una página que el portal le mostró en esta sesión, por lo que no se cambió nada.",
};
