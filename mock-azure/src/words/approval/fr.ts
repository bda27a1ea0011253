import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Approbation requise",
  leadIn: "Cette application nécessite l’approbation de votre administrateur pour :",
  justification: "Entrez une justification pour demander cette application",
  justificationMissing: "Indiquez pourquoi vous avez besoin de cette application, puis envoyez la demande.",
  cancel: "Annuler",
  request: "Demander l’approbation",
  otherAccount: "Se connecter avec un autre compte",
};
