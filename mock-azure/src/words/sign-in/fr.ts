import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Connectez-vous à votre compte",
  pickAccount: "Choisissez un compte",
  continueTo: "pour continuer vers {app}",
  notSignedIn: "Nous n’avons pas pu vous connecter. {reason}",
  signedIn: "Connecté",
  useAnother: "Utiliser un autre compte",
  verifyTitle: "Vérifiez votre identité",
  verifyText: "Votre organisation demande une deuxième preuve. Ici, il suffit d’appuyer une fois.",
  approve: "Approuver la connexion",
  workingTitle: "Traitement en cours…",
  returning: "Retour à l’application",
  closeTitle: "Vous pouvez fermer cette page",
  closeText: "Revenez à l’application pour continuer.",
};
