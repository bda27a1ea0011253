import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  labelled: "{label}: {value}",
  heading: "{label}:",
  app: "Aplicación",
  requestDate: "Fecha de la solicitud",
  expirationDate: "Fecha de expiración",
  requester: "Solicitante",
  email: "Correo electrónico",
  requesterOrganization: "Organización del solicitante",
  requesterApp: "Aplicación del solicitante",
  requesterJustification: "Justificación del solicitante",
  otherRequesters: "Otros solicitantes",
  reviewerJustification: "Justificación del revisor",
  reviewRequest: "Revisar solicitud",
  reviewSubject: "Revise la solicitud de {app}",
  reviewText: "{person} solicita el consentimiento del administrador para {app}.",
  reminderSubject: "Recordatorio: la solicitud de {app} expira el {date}",
  reminderText: "Una solicitud de consentimiento del administrador para {app} espera su revisión.",
  receivedSubject: "Se envió su solicitud de {app}",
  receivedText: "Se envió su solicitud para que un administrador de {organization} apruebe {app}.",
  receivedNext:
    "Recibirá un correo cuando se haya revisado. Hasta entonces no está conectado: después de la aprobación, vuelva a {app} y conéctese una vez más.",
  approvedSubject: "Se aprobó su solicitud de {app}",
  approvedText:
    "Un administrador de {organization} ha concedido a {app} los permisos que pedía, para todas las personas de la organización.",
  approvedNext: "Vuelva a {app} y conéctese una vez más para usarla.",
  deniedSubject: "Se denegó su solicitud de {app}",
  deniedText: "Un revisor de {organization} ha denegado la solicitud de {app}.",
  askAgain: "Para volver a solicitarla, vuelva a {app}, conéctese una vez más y envíe una nueva solicitud.",
  blockedSubject: "Se denegó su solicitud de {app} y se bloqueó la aplicación",
  blockedText:
    "Un revisor de {organization} ha bloqueado {app}: nadie de la organización puede iniciar sesión en ella ni solicitarla.",
  blockedNext:
    "Si necesita {app}, hable con un administrador de {organization}, que puede levantar el bloqueo.",
  expiredSubject: "La solicitud de {app} ha expirado",
  expiredForReviewers: "Nadie revisó la solicitud de {app} antes de que expirara.",
  expiredForRequesters: "Ningún administrador revisó a tiempo su solicitud de {app}.",
};
