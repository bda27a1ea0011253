import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  allUsers: "Tous les utilisateurs",
  headings: [
    "Nom d’affichage",
    "Nom d’utilisateur principal",
    "Type d’utilisateur",
    "Compte activé",
    "Rôles",
  ],
  searchLabel: "Nom, compte ou ID",
  noneFound: "Personne n’a ce nom, ce compte ou cet ID.",
  overview: "Vue d’ensemble",
  back: "Retour à Tous les utilisateurs",
  saved: "Le compte a été modifié.",
  roles: "Rôles attribués",
  groups: "Groupes",
  applications: "Applications",
  applicationHeadings: ["Nom de l’application", "Accès"],
  access: {
    Assigned: "Affecté",
    "Assigned through a group": "Affecté via un groupe",
    Consented: "Consentement donné",
  },
  noApplications: "Aucune application ne connaît encore cette personne.",
  signIns: "Journaux de connexion de cet utilisateur",
  account: "Compte",
  disable: "Bloquer la connexion",
  enable: "Activer le compte",
  reset: "Réinitialiser le mot de passe",
  revoke: "Révoquer les sessions",
  manageText:
    "Les comptes n’ont pas de mot de passe ici. Une réinitialisation met fin à ce que l’ancien mot de passe a ouvert ; une révocation met fin à toutes les sessions et à tous les jetons d’actualisation.",
  forOthers: "Pour gérer cet utilisateur, vous devez être {roles}.",
};
