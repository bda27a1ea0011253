import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  days: "« La demande de consentement expire après (jours) » accepte un nombre entier de {least} à {most} ; {given} a été indiqué.",
  daysNotANumber:
    "« La demande de consentement expire après (jours) » accepte un nombre entier de {least} à {most} ; ce qui a été indiqué n’est pas un nombre.",
  noUser: "Aucun utilisateur n’a l’ID « {id} » pour examiner les demandes.",
  noGroup: "Aucun groupe n’a l’ID « {id} » pour examiner les demandes.",
  noReviewer: "Choisissez au moins un réviseur, sinon les demandes ne parviennent à personne.",
  noSuchChoice:
    "« {choice} » n’est pas un paramètre de consentement de l’utilisateur ; choisissez l’un de ceux qui sont proposés.",
  noSuchPermission: "Microsoft Graph n’a aucune autorisation déléguée « {permission} ».",
  alwaysAdministrator: "{permission} nécessite toujours un administrateur et ne peut pas être classifiée.",
  impacts: { low: "faible", medium: "moyen", high: "élevé" },
  classifiedAlready: "{permission} est déjà classifiée : {impact}.",
  notClassified: "L’autorisation n’est plus classifiée.",
  nobodyChosen: "Choisissez au moins un utilisateur ou un groupe.",
  justificationMissing: "Entrez une justification.",
  justificationTooLong: "La justification compte {length} caractères ; {longest} sont autorisés.",
};
