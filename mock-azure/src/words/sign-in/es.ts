import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Iniciar sesión en la cuenta",
  pickAccount: "Elegir una cuenta",
  continueTo: "para continuar con {app}",
  notSignedIn: "No se pudo iniciar sesión. {reason}",
  signedIn: "Sesión iniciada",
  useAnother: "Usar otra cuenta",
  verifyTitle: "Compruebe su identidad",
  verifyText: "Su organización pide una segunda prueba. Aquí basta con pulsar una vez.",
  approve: "Aprobar el inicio de sesión",
  workingTitle: "Trabajando...",
  returning: "Volviendo a la aplicación",
  closeTitle: "Puede cerrar esta página",
  closeText: "Vuelva a la aplicación para continuar.",
};
