import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  outlook: "Outlook",
  mailboxes: "Buzones de correo",
  mails: { one: "{count} correo", other: "{count} correos" },
  inboxOf: "Bandeja de entrada de {owner}",
  inbox: "Bandeja de entrada",
  noMails: "No hay correos.",
  from: "De",
  to: "Para",
  received: "Recibido",
  message: "Mensaje",
  showHtml: "Mostrar como HTML",
  showText: "Mostrar como texto sin formato",
  showAlone: "Mostrar solo el correo",
  notFound: "No se encuentra",
  nobody: "Nadie tiene aquí la dirección {address}.",
  noSuchMail: "La bandeja de entrada de {address} no contiene ese correo.",
  outside: "Fuera de la organización",
};
