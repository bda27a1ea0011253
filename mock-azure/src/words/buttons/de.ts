import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  accept: "Akzeptieren",
  back: "Zurück",
  cancel: "Abbrechen",
  continue: "Weiter",
  next: "Weiter",
};
