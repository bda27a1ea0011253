import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  accept: "Accepter",
  back: "Précédent",
  cancel: "Annuler",
  continue: "Continuer",
  next: "Suivant",
};
