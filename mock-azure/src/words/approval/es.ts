import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Se requiere aprobación",
  leadIn: "Esta aplicación requiere la aprobación del administrador para:",
  justification: "Escriba una justificación para solicitar esta aplicación",
  justificationMissing: "Indique para qué necesita esta aplicación y, después, envíe la solicitud.",
  request: "Solicitar aprobación",
  otherAccount: "Iniciar sesión con otra cuenta",
  needTitle: "Se necesita la aprobación del administrador",
  needText:
    "{app} necesita permiso para acceder a recursos de su organización que solo un administrador puede conceder. Pida a un administrador que conceda permiso a esta aplicación para poder usarla.",
  haveAdminAccount: "¿Tiene una cuenta de administrador? Inicie sesión con esa cuenta",
  returnToApp: "Volver a la aplicación sin dar el consentimiento",
  sentTitle: "Solicitud enviada",
  sentText: "El administrador ha recibido su solicitud. Recibirá un correo cuando se haya revisado.",
  backToApp: "Volver a la aplicación",
};
