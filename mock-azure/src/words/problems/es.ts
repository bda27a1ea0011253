import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  days: "«La solicitud de consentimiento expira después de (días)» admite un número entero de {least} a {most}; se indicó {given}.",
  daysNotANumber:
    "«La solicitud de consentimiento expira después de (días)» admite un número entero de {least} a {most}; lo indicado no es un número.",
  noUser: "No hay ningún usuario con el id. «{id}» que pueda revisar solicitudes.",
  noGroup: "No hay ningún grupo con el id. «{id}» que pueda revisar solicitudes.",
  noReviewer: "Elija al menos un revisor; de lo contrario, las solicitudes no llegan a nadie.",
  noSuchChoice:
    "«{choice}» no es una configuración del consentimiento del usuario; elija una de las que se muestran.",
  noSuchPermission: "Microsoft Graph no tiene ningún permiso delegado «{permission}».",
  alwaysAdministrator: "{permission} siempre requiere un administrador y no se puede clasificar.",
  impacts: { low: "bajo", medium: "medio", high: "alto" },
  classifiedAlready: "{permission} ya está clasificado: {impact}.",
  notClassified: "El permiso ya no está clasificado.",
  nobodyChosen: "Elija al menos un usuario o un grupo.",
  justificationMissing: "Escriba una justificación.",
  justificationTooLong: "La justificación tiene {length} caracteres; se permiten {longest}.",
};
