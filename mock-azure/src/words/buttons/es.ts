import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  accept: "Aceptar",
  back: "Atrás",
  cancel: "Cancelar",
  continue: "Continuar",
  next: "Siguiente",
};
