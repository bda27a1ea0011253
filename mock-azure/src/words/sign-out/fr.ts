import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Se déconnecter",
  whichAccount: "De quel compte souhaitez-vous vous déconnecter ?",
  signedOutTitle: "Déconnecté",
  signedOut: "Vous vous êtes déconnecté de votre compte",
  closeWindows: "Il est recommandé de fermer toutes les fenêtres du navigateur.",
  ofAnApplication: "Déconnexion d’une application",
};
