import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Approbation requise",
  leadIn: "Cette application requiert l’approbation de votre administrateur pour :",
  justification: "Entrez une justification pour demander cette application",
  justificationMissing: "Indiquez pourquoi vous avez besoin de cette application, puis envoyez la demande.",
  request: "Demander l’approbation",
  otherAccount: "Se connecter avec un autre compte",
  needTitle: "Approbation de l’administrateur requise",
  needText:
    "{app} a besoin d’une autorisation d’accès à des ressources de votre organisation que seul un administrateur peut accorder. Demandez à un administrateur d’accorder cette autorisation à l’application pour pouvoir l’utiliser.",
  haveAdminAccount: "Vous avez un compte d’administrateur ? Connectez-vous avec ce compte",
  returnToApp: "Revenir à l’application sans donner le consentement",
  sentTitle: "Demande envoyée",
  sentText:
    "Votre administrateur a reçu votre demande. Vous recevrez un e-mail lorsqu’elle aura été examinée.",
  backToApp: "Retour à l’application",
};
