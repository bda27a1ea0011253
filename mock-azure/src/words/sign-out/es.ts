import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Cerrar sesión",
  whichAccount: "¿De qué cuenta desea cerrar la sesión?",
  signedOutTitle: "Sesión cerrada",
  signedOut: "Ha cerrado la sesión de su cuenta",
  closeWindows: "Se recomienda cerrar todas las ventanas del explorador.",
  ofAnApplication: "Cierre de sesión de una aplicación",
};
