import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  enterCode: "Entrez le code pour autoriser l’accès",
  onceEntered:
    "Une fois que vous avez entré le code affiché sur votre application ou votre appareil, celui-ci a accès à votre compte.",
  onlyTrusted: "N’entrez pas de codes provenant de sources auxquelles vous ne faites pas confiance.",
  wrongCode: "Ce code n’a pas fonctionné. {reason}",
  code: "Code",
  areYouTrying: "Essayez-vous de vous connecter à {app} ?",
  onlyIfDownloaded:
    "Continuez uniquement si vous avez téléchargé l’application depuis un magasin ou un site web auquel vous faites confiance.",
  signedIn:
    "Vous vous êtes connecté à l’application {app} sur votre appareil. Vous pouvez maintenant fermer cette fenêtre.",
  declined: "Vous ne vous êtes pas connecté à {app}. Vous pouvez maintenant fermer cette fenêtre.",
  gone: "L’appareil n’attend plus. Recommencez sur l’appareil pour vous connecter à {app}.",
  message:
    "Pour vous connecter, ouvrez la page {page} dans un navigateur web et entrez le code {code} pour vous authentifier.",
};
