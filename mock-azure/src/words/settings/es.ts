import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  saved: "La configuración se guardó.",
  forOthers: "Para cambiar esta configuración, debe ser {roles}.",
  pages: {
    userConsent: "Configuración del consentimiento del usuario",
    adminConsent: "Configuración del consentimiento del administrador",
    classifications: "Clasificaciones de permisos",
  },
  userConsent: "Consentimiento del usuario para las aplicaciones",
  several: "Hay varias directivas asignadas a la vez. Si elige una aquí, las sustituye.",
  ownPolicy: "Directiva personalizada {id} de esta organización.",
  choices: {
    none: [
      "No permitir el consentimiento del usuario",
      "Un administrador debe dar su consentimiento a cada aplicación.",
    ],
    "microsoft-user-default-low": [
      "Permitir el consentimiento del usuario para aplicaciones de editores comprobados, para permisos seleccionados",
      "Los usuarios pueden dar su consentimiento a permisos de bajo impacto, para aplicaciones de editores comprobados o de esta organización.",
    ],
    "microsoft-user-default-recommended": [
      "Permitir que Microsoft administre la configuración del consentimiento (recomendado)",
      "Microsoft decide a qué permisos pueden dar su consentimiento los usuarios; el acceso a los calendarios no está entre ellos.",
    ],
    "microsoft-user-default-allow-consent-apps": [
      "Permitir que Microsoft administre la configuración del consentimiento y habilitar el consentimiento del usuario para clientes de correo populares",
      "Como la anterior, y los usuarios pueden dar su consentimiento a lo que piden los clientes de correo populares.",
    ],
    "microsoft-user-default-legacy": [
      "Permitir el consentimiento del usuario para las aplicaciones",
      "Los usuarios pueden dar su consentimiento a cualquier permiso que no requiera un administrador.",
    ],
  },
  isEnabled:
    "Los usuarios pueden solicitar el consentimiento del administrador para las aplicaciones a las que no pueden dar su consentimiento",
  reviewers: "Quién puede revisar las solicitudes de consentimiento del administrador",
  users: "Usuarios",
  groups: "Grupos",
  noGroups: "La organización no tiene grupos.",
  members: { one: "{count} miembro", other: "{count} miembros" },
  moreReviewers: {
    one: "{count} más se puede encontrar por su nombre.",
    other: "{count} más se pueden encontrar por su nombre.",
  },
  roles: "Roles",
  notify: "Los usuarios seleccionados recibirán notificaciones por correo sobre las solicitudes",
  remind: "Los usuarios seleccionados recibirán recordatorios de expiración de las solicitudes",
  days: "La solicitud de consentimiento expira después de (días)",
  moved:
    "El lugar más reciente de esta opción, y de todo lo relacionado con ella, es Consentimiento y permisos:",
  adminConsentText: "Quién revisa las solicitudes, quién se entera de ellas y cuándo expiran.",
  userConsentText: "A qué pueden dar su consentimiento los usuarios por sí mismos.",
  classificationText:
    "Una directiva de consentimiento del usuario puede permitir que las personas den su consentimiento por sí mismas a permisos de bajo impacto. Los permisos que siempre requieren un administrador no se pueden clasificar.",
  classifications: "Clasificaciones",
  impacts: { low: "Bajo", medium: "Medio (versión preliminar)", high: "Alto (versión preliminar)" },
  classificationHeadings: ["API usada", "Permiso", "Descripción"],
  noneClassified: "Ningún permiso está clasificado así.",
  choose: "Permiso delegado de Microsoft Graph",
  add: "Agregar permiso",
  remove: "Quitar",
  removePermission: "Quitar {permission}",
  classifyOthers: "Para clasificar permisos, debe ser {roles}.",
};
