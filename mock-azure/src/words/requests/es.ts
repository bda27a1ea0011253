import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  label: "Solicitudes",
  tabs: { mine: "Mis pendientes", all: "Todas (versión preliminar)" },
  headings: [
    "Nombre de la aplicación",
    "Solicitado por",
    "Fecha de la solicitud",
    "Fecha de expiración",
    "Estado",
  ],
  none: { mine: "Ninguna solicitud espera su revisión.", all: "Nadie ha enviado una solicitud." },
  statuses: {
    pending: "Pendiente",
    approved: "Aprobada",
    denied: "Denegada",
    blocked: "Bloqueada",
    expired: "Expirada",
  },
  turnedOff:
    "Los usuarios no pueden solicitar el consentimiento del administrador: está desactivado en {settings}.",
  details: "Detalles",
  back: "Volver a las solicitudes de consentimiento del administrador",
  review: "Revisar permisos y dar consentimiento",
  deny: "Denegar",
  block: "Bloquear",
  appDetails: "Detalles de la aplicación",
  permissions: "Permisos solicitados",
  requestedBy: "Solicitado por",
  requesterHeadings: [
    "Solicitante",
    "Correo electrónico",
    "Justificación",
    "Fecha de la solicitud",
    "Fecha de expiración",
  ],
  outcome: "Revisión",
  reviewer: "Revisado por",
  reviewDate: "Fecha de la revisión",
  theOrganization: "La organización",
  denyTitle: "Denegar {app}",
  blockTitle: "Bloquear {app}",
  denyText:
    "Las personas que la pidieron reciben su justificación por correo y pueden enviar una nueva solicitud.",
  blockText:
    "Nadie podrá iniciar sesión en la aplicación ni solicitarla. Las personas que la pidieron reciben su justificación por correo.",
  closed: "Solicitud cerrada",
  closedTexts: {
    pending: "La solicitud de {app} ya está pendiente; no se cambió nada.",
    approved: "La solicitud de {app} ya está aprobada; no se cambió nada.",
    denied: "La solicitud de {app} ya está denegada; no se cambió nada.",
    blocked: "La solicitud de {app} ya está bloqueada; no se cambió nada.",
    expired: "La solicitud de {app} ya ha expirado; no se cambió nada.",
  },
  see: "Ver la solicitud",
  granted: "Permisos concedidos",
  grantedText:
    "La aplicación tiene los permisos para todas las personas de {organization}. Puede cerrar esta pestaña.",
  notGranted: "Permisos no concedidos",
  notGrantedText: "La página de consentimiento indica que no se concedieron permisos.",
  error: "Error",
  description: "Descripción",
};
