import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Se requiere aprobación",
  leadIn: "Esta aplicación necesita la aprobación de su administrador para:",
  justification: "Escriba una justificación para solicitar esta aplicación",
  justificationMissing: "Indique para qué necesita esta aplicación y, a continuación, envíe la solicitud.",
  cancel: "Cancelar",
  request: "Solicitar aprobación",
  otherAccount: "Iniciar sesión con otra cuenta",
};
