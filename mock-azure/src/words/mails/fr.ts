import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  labelled: "{label} : {value}",
  heading: "{label} :",
  app: "Application",
  requestDate: "Date de la demande",
  expirationDate: "Date d’expiration",
  requester: "Demandeur",
  email: "E-mail",
  requesterOrganization: "Organisation du demandeur",
  requesterApp: "Application du demandeur",
  requesterJustification: "Justification du demandeur",
  otherRequesters: "Autres demandeurs",
  reviewerJustification: "Justification du réviseur",
  reviewRequest: "Examiner la demande",
  reviewSubject: "Examinez la demande pour {app}",
  reviewText: "{person} demande le consentement de l’administrateur pour {app}.",
  reminderSubject: "Rappel : la demande pour {app} expire le {date}",
  reminderText: "Une demande de consentement de l’administrateur pour {app} attend votre examen.",
  receivedSubject: "Votre demande pour {app} a été envoyée",
  receivedText: "Votre demande d’approbation de {app} par un administrateur de {organization} a été envoyée.",
  receivedNext:
    "Vous recevrez un e-mail lorsqu’elle aura été examinée. D’ici là, vous n’êtes pas connecté : après l’approbation, revenez à {app} et connectez-vous une nouvelle fois.",
  approvedSubject: "Votre demande pour {app} a été approuvée",
  approvedText:
    "Un administrateur de {organization} a accordé à {app} les autorisations demandées, pour tous les membres de l’organisation.",
  approvedNext: "Revenez à {app} et connectez-vous une nouvelle fois pour l’utiliser.",
  deniedSubject: "Votre demande pour {app} a été refusée",
  deniedText: "Un réviseur de {organization} a refusé la demande pour {app}.",
  askAgain:
    "Pour demander à nouveau, revenez à {app}, connectez-vous une nouvelle fois et envoyez une nouvelle demande.",
  blockedSubject: "Votre demande pour {app} a été refusée et l’application bloquée",
  blockedText:
    "Un réviseur de {organization} a bloqué {app} : personne dans l’organisation ne peut s’y connecter ni la demander.",
  blockedNext:
    "Si vous avez besoin de {app}, adressez-vous à un administrateur de {organization}, qui peut lever le blocage.",
  expiredSubject: "La demande pour {app} a expiré",
  expiredForReviewers: "Personne n’a examiné la demande pour {app} avant son expiration.",
  expiredForRequesters: "Aucun administrateur n’a examiné votre demande pour {app} à temps.",
};
