import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en, "fr"> = {
  "user.connect": "Cliquez sur Connecter et identifiez-vous avec votre compte professionnel.",
  "user.connectAgain": "Cliquez sur Connecter pour essayer encore une fois.",
  "user.connectNowApproved": "Cliquez encore une fois sur Connecter pour connecter votre calendrier.",
  "user.finishSignIn": "Terminez la connexion sur la page de Microsoft.",
  "user.wait":
    "Votre administrateur peut répondre jusqu’au {expiresAt}. Après l’approbation, cliquez encore une fois sur Connecter.",
  "user.allowPopups": "Autorisez les fenêtres contextuelles pour cette page, puis cliquez sur Connecter.",
  "user.sayIfRequestSent": "Si vous avez envoyé une demande sur la page de Microsoft, dites-le ici.",
  "user.requestApproval": "Demandez l’approbation sur la page de Microsoft.",
  "user.sendHandoff": "Envoyez le message à votre administrateur.",
  "user.signInAgain": "Reconnectez-vous pour rétablir la connexion de votre calendrier.",
  "user.useOtherAccount": "Si vous avez un autre compte professionnel, utilisez-le.",
  "user.tryAgainLater": "Réessayez plus tard.",
  "user.tryAgainAt": "Réessayez {retryAt}.",

  "administrator.reviewRequest":
    "Choisissez {app} dans la liste des demandes, puis « Examiner les autorisations et le consentement ».",
  "administrator.grantConsent": "Ouvrez le lien du message, examinez les autorisations et acceptez-les.",
  "administrator.turnOnRequests":
    "Si aucune demande n’arrive, activez les demandes de consentement de l’administrateur.",
  "administrator.addReviewers": "Ajoutez des personnes qui peuvent examiner les demandes.",
  "administrator.findApplication":
    "{app} figure maintenant parmi les applications. Il n’est pas nécessaire d’ajouter les utilisateurs à la main.",
  "administrator.enableApplication":
    "Ouvrez les propriétés de {app} et activez la connexion des utilisateurs.",
  "administrator.assignUser": "Ouvrez « Utilisateurs et groupes » de {app} et ajoutez cet utilisateur.",
  "administrator.reviewPolicy": "Cherchez la stratégie d’accès conditionnel qui arrête {app}.",
  "administrator.checkAccount": "Vérifiez que le compte existe ici et qu’il est activé.",
  "administrator.enableService": "Vérifiez que l’organisation dispose du service et qu’il est activé.",
  "administrator.giveMailbox": "Attribuez au compte une licence avec une boîte aux lettres Exchange Online.",

  "developer.fixConfiguration": "{problem} Corrigez l’inscription de {app}.",
  "developer.verifyPublisher": "Faites vérifier l’éditeur de {app} : Microsoft la juge risquée.",
  "developer.investigate": "Recherchez ces détails dans les journaux de connexion.",
};
