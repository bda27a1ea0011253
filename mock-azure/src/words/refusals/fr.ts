import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  notFound: "Introuvable",
  missing: {
    application: "Cette application d’entreprise n’existe pas.",
    request: "Cette demande de consentement de l’administrateur n’existe pas.",
    user: "Cet utilisateur n’existe pas.",
    signIn: "Cette connexion n’existe pas.",
    audit: "Cette entrée du journal d’audit n’existe pas.",
    permission: "Cette autorisation n’a pas été accordée à cette application.",
    assignment: "Cet utilisateur, ce groupe ou cette affectation n’existe pas.",
  },
  forbidden: "Vous n’avez pas accès",
  deeds: {
    seeRequests: "{person} ne peut pas voir les demandes de consentement de l’administrateur.",
    seeAllRequests: "{person} ne peut pas voir toutes les demandes de consentement de l’administrateur.",
    deny: "{person} ne peut pas refuser cette demande.",
    block: "{person} ne peut pas bloquer cette demande.",
    changeSettings: "{person} ne peut pas modifier ces paramètres.",
    seeUsers: "{person} ne peut pas voir d’autres utilisateurs.",
    listUsers: "{person} ne peut pas lister les utilisateurs.",
    manageUser: "{person} ne peut pas gérer cet utilisateur.",
    listApplications: "{person} ne peut pas lister les applications.",
    assign: "{person} ne peut pas affecter de personnes à cette application.",
    changeApplication: "{person} ne peut pas modifier cette application.",
    deleteApplication: "{person} ne peut pas supprimer cette application.",
    revokeConsent: "{person} ne peut pas révoquer le consentement de l’administrateur.",
    revokePermission: "{person} ne peut pas révoquer cette autorisation.",
    readSignIns: "{person} ne peut pas lire les journaux de connexion.",
    readAudits: "{person} ne peut pas lire les journaux d’audit.",
  },
  needed: "Nécessaire : {roles}.",
  refused: "Requête refusée",
  unreadable: "Le formulaire n’indique pas « {field} » de façon lisible ; rien n’a été modifié.",
  foreign:
    "Le formulaire n’a pas été envoyé depuis une page que le portail vous a présentée pendant cette session ; rien n’a été modifié.",
};
