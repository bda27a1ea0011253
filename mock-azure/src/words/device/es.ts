import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  enterCode: "Escriba el código para permitir el acceso",
  onceEntered:
    "Cuando escriba el código que se muestra en la aplicación o el dispositivo, este tendrá acceso a su cuenta.",
  onlyTrusted: "No escriba códigos de orígenes en los que no confíe.",
  wrongCode: "Ese código no funcionó. {reason}",
  code: "Código",
  areYouTrying: "¿Está intentando iniciar sesión en {app}?",
  onlyIfDownloaded: "Continúe solo si descargó la aplicación de una tienda o un sitio web en los que confía.",
  signedIn: "Ha iniciado sesión en la aplicación {app} en su dispositivo. Ya puede cerrar esta ventana.",
  declined: "No ha iniciado sesión en {app}. Ya puede cerrar esta ventana.",
  gone: "El dispositivo ya no espera. Empiece de nuevo en el dispositivo para iniciar sesión en {app}.",
  message:
    "Para iniciar sesión, abra la página {page} en un explorador web y escriba el código {code} para autenticarse.",
};
