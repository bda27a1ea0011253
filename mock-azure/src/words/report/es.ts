import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  question: "¿Le parece sospechosa esta aplicación?",
  link: "Denúnciela aquí",
  title: "Denunciar esta aplicación",
  why: "¿Por qué le parece sospechosa {app}?",
  untrusted: "No confío en esta aplicación",
  impersonation: "Se hace pasar por otra aplicación",
  misuse: "Podría hacer un mal uso de mis datos",
  another: "Otro motivo",
  reasonMissing: "Elija un motivo y envíe la denuncia.",
  send: "Denunciar",
  sentTitle: "Gracias por su denuncia",
  sentText: "Nadie la lee: esto es un simulador. La solicitud de permisos sigue como antes.",
  appInfo: "Información de la aplicación",
  publisher: "Editor",
  publisherDomain: "Dominio del editor",
  created: "Fecha de creación",
  replyUrls: "URL de respuesta",
};
