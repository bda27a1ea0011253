import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Accueil",
  unknownLink: "Le lien mène à une partie du portail que ce simulateur n’a pas.",
  directory: "Microsoft Entra ID (anciennement Azure Active Directory)",
  users: ["Voir tous les utilisateurs", "Toutes les personnes qui ont un compte ici."],
  signInLogs: ["Voir les journaux de connexion", "Qui s’est connecté à quoi, et qui a été refusé."],
  auditLogs: ["Voir les journaux d’audit", "Qui a modifié quoi."],
  applications: ["Voir toutes les applications", "Ce qui est utilisé, et ce que cela peut faire."],
  requests: [
    "Examiner les demandes de consentement de l’administrateur",
    "Les applications qu’un administrateur est prié d’approuver.",
  ],
  userConsent: [
    "Modifier les paramètres de consentement de l’utilisateur",
    "Ce à quoi les utilisateurs peuvent consentir eux-mêmes.",
  ],
  adminConsent: [
    "Modifier les paramètres de consentement de l’administrateur",
    "Si les utilisateurs peuvent demander, et qui examine leurs demandes.",
  ],
};
