import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const fr: PermissionTexts<typeof en> = {
  "User.ReadWrite": [
    "Lire et mettre à jour votre profil",
    "{app} pourra lire et modifier votre profil.",
    "Lire et mettre à jour le profil utilisateur",
    "{app} pourra lire et modifier le profil des personnes qui l’utilisent.",
  ],
  "User.ReadWrite.All": [
    "Lire et écrire les profils complets de tous les utilisateurs",
    "{app} pourra créer, lire, modifier et supprimer des personnes de l’organisation.",
  ],
  "User.EnableDisableAccount.All": [
    "Activer et désactiver des comptes d’utilisateur",
    "{app} pourra activer et désactiver des comptes de l’organisation.",
  ],
  "User.RevokeSessions.All": [
    "Révoquer toutes les sessions de connexion d’un utilisateur",
    "{app} pourra mettre fin aux sessions de personnes de l’organisation.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Lire et écrire les profils de mot de passe et réinitialiser les mots de passe des utilisateurs",
    "{app} pourra réinitialiser les mots de passe de personnes de l’organisation.",
  ],
  "Group.ReadWrite.All": [
    "Lire et écrire tous les groupes",
    "{app} pourra créer, lire, modifier et supprimer des groupes de l’organisation.",
  ],
  "GroupMember.Read.All": [
    "Lire les appartenances aux groupes",
    "{app} pourra lire qui fait partie des groupes de l’organisation.",
  ],
  "GroupMember.ReadWrite.All": [
    "Lire et écrire les appartenances aux groupes",
    "{app} pourra modifier qui fait partie des groupes de l’organisation.",
  ],
  "Organization.Read.All": [
    "Lire les informations de l’organisation",
    "{app} pourra lire le nom, les domaines et les paramètres de l’organisation.",
  ],
  "Policy.Read.PermissionGrant": [
    "Lire les stratégies de consentement et d’octroi d’autorisations",
    "{app} pourra lire les stratégies de consentement de l’organisation.",
  ],
  "Directory.Read.All": [
    "Lire les données de l’annuaire",
    "{app} pourra lire les données de l’annuaire de l’organisation.",
  ],
  "Directory.ReadWrite.All": [
    "Lire et écrire les données de l’annuaire",
    "{app} pourra lire et écrire les données de l’annuaire de l’organisation.",
  ],
  "ConsentRequest.Read.All": [
    "Lire les demandes de consentement",
    "{app} pourra lire les demandes de consentement et les réponses données.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Lire et écrire les demandes de consentement",
    "{app} pourra lire et modifier les demandes de consentement.",
  ],
  "Policy.Read.All": [
    "Lire les stratégies de votre organisation",
    "{app} pourra lire les stratégies de l’organisation.",
    "Lire les stratégies de l’organisation",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Lire et écrire la stratégie des demandes de consentement",
    "{app} pourra lire et modifier la façon dont les demandes de consentement de l’organisation sont traitées.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Lire et écrire la stratégie d’autorisation de votre organisation",
    "{app} pourra lire et modifier la stratégie d’autorisation de l’organisation.",
    "Lire et écrire la stratégie d’autorisation de l’organisation",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Gérer tous les octrois d’autorisations déléguées",
    "{app} pourra accorder et retirer des autorisations déléguées de toutes les applications de l’annuaire de l’organisation.",
  ],
  "Application.Read.All": [
    "Lire les applications",
    "{app} pourra lire les applications et les principaux de service de l’annuaire de l’organisation.",
  ],
  "Application.ReadWrite.All": [
    "Lire et écrire toutes les applications",
    "{app} pourra lire et modifier les applications et les principaux de service de l’annuaire de l’organisation.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Gérer les octrois d’autorisations d’application et les attributions de rôles d’application",
    "{app} pourra accorder et retirer des autorisations d’application dans l’annuaire de l’organisation.",
  ],
  "AuditLog.Read.All": [
    "Lire les données du journal d’audit",
    "{app} pourra lire les journaux d’audit et de connexion de l’annuaire de l’organisation.",
  ],
};
