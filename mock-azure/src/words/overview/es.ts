import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Inicio",
  unknownLink: "El vínculo lleva a una parte del portal que este simulador no tiene.",
  directory: "Microsoft Entra ID (antes Azure Active Directory)",
  users: ["Ver todos los usuarios", "Todas las personas que tienen una cuenta aquí."],
  signInLogs: [
    "Ver los registros de inicio de sesión",
    "Quién inició sesión en qué y a quién se le impidió.",
  ],
  auditLogs: ["Ver los registros de auditoría", "Quién cambió qué."],
  applications: ["Ver todas las aplicaciones", "Qué se usa y qué puede hacer."],
  requests: [
    "Revisar las solicitudes de consentimiento del administrador",
    "Aplicaciones que se pide a un administrador que apruebe.",
  ],
  userConsent: [
    "Cambiar la configuración del consentimiento del usuario",
    "A qué pueden dar su consentimiento los usuarios por sí mismos.",
  ],
  adminConsent: [
    "Cambiar la configuración del consentimiento del administrador",
    "Si los usuarios pueden pedirlo y quién revisa lo que piden.",
  ],
};
