import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const fr: PermissionTexts<typeof en> = {
  "Calendars.Read": [
    "Lire les calendriers de toutes les boîtes aux lettres",
    "{app} pourra, sans utilisateur connecté, lire les événements de tous les calendriers.",
  ],
  "Calendars.ReadBasic.All": [
    "Lire les informations de base des calendriers de toutes les boîtes aux lettres",
    "{app} pourra, sans utilisateur connecté, lire les heures et les lieux des événements de tous les calendriers.",
  ],
  "Calendars.ReadWrite": [
    "Lire et écrire les calendriers de toutes les boîtes aux lettres",
    "{app} pourra, sans utilisateur connecté, créer, lire, modifier et supprimer des événements de tous les calendriers.",
  ],
  "ConsentRequest.Read.All": [
    "Lire toutes les demandes de consentement",
    "{app} pourra, sans utilisateur connecté, lire les demandes de consentement et d’approbation.",
  ],
  "Directory.Read.All": [
    "Lire les données de l’annuaire",
    "{app} pourra, sans utilisateur connecté, lire les utilisateurs, les groupes et les applications de votre organisation.",
  ],
  "Mail.Read": [
    "Lire les e-mails de toutes les boîtes aux lettres",
    "{app} pourra, sans utilisateur connecté, lire les e-mails de toutes les boîtes aux lettres.",
  ],
  "MailboxSettings.Read": [
    "Lire les paramètres de boîte aux lettres de tous les utilisateurs",
    "{app} pourra, sans utilisateur connecté, lire les paramètres de toutes les boîtes aux lettres.",
  ],
  "MailboxSettings.ReadWrite": [
    "Lire et modifier les paramètres de boîte aux lettres de tous les utilisateurs",
    "{app} pourra, sans utilisateur connecté, lire et modifier les paramètres de toutes les boîtes aux lettres.",
  ],
  "OnlineMeetings.ReadWrite.All": [
    "Lire et créer des réunions en ligne",
    "{app} pourra, sans utilisateur connecté, lire et créer des réunions en ligne de tous.",
  ],
  "User.Read.All": [
    "Lire les profils complets de tous les utilisateurs",
    "{app} pourra, sans utilisateur connecté, lire le profil complet de tous les membres de votre organisation.",
  ],
  "Application.Read.All": [
    "Lire toutes les applications",
    "{app} pourra, sans utilisateur connecté, lire les applications et les principaux de service.",
  ],
  "Application.ReadWrite.All": [
    "Lire et écrire toutes les applications",
    "{app} pourra, sans utilisateur connecté, créer, lire, modifier et supprimer des applications et des principaux de service.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Gérer les octrois d’autorisations d’application et les attributions de rôles d’application",
    "{app} pourra, sans utilisateur connecté, accorder et retirer des autorisations d’application et l’accès aux applications.",
  ],
  "AuditLog.Read.All": [
    "Lire toutes les données du journal d’audit",
    "{app} pourra, sans utilisateur connecté, lire les journaux d’audit et de connexion.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Lire et écrire toutes les demandes de consentement",
    "{app} pourra, sans utilisateur connecté, lire et modifier les demandes de consentement et d’approbation.",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Gérer tous les octrois d’autorisations déléguées",
    "{app} pourra, sans utilisateur connecté, accorder et retirer des autorisations déléguées de toutes les applications.",
  ],
  "Directory.ReadWrite.All": [
    "Lire et écrire les données de l’annuaire",
    "{app} pourra, sans utilisateur connecté, lire et modifier les utilisateurs, les groupes et les applications de votre organisation.",
  ],
  "Group.Read.All": [
    "Lire tous les groupes",
    "{app} pourra, sans utilisateur connecté, lire les groupes et leurs membres.",
  ],
  "Group.ReadWrite.All": [
    "Lire et écrire tous les groupes",
    "{app} pourra, sans utilisateur connecté, créer, lire, modifier et supprimer des groupes.",
  ],
  "GroupMember.Read.All": [
    "Lire toutes les appartenances aux groupes",
    "{app} pourra, sans utilisateur connecté, lire qui fait partie des groupes.",
  ],
  "GroupMember.ReadWrite.All": [
    "Lire et écrire toutes les appartenances aux groupes",
    "{app} pourra, sans utilisateur connecté, modifier qui fait partie des groupes.",
  ],
  "Organization.Read.All": [
    "Lire les informations de l’organisation",
    "{app} pourra, sans utilisateur connecté, lire le nom, les domaines et les paramètres de votre organisation.",
  ],
  "Policy.Read.All": [
    "Lire les stratégies de votre organisation",
    "{app} pourra, sans utilisateur connecté, lire les stratégies de votre organisation.",
  ],
  "Policy.Read.PermissionGrant": [
    "Lire les stratégies de consentement et d’octroi d’autorisations",
    "{app} pourra, sans utilisateur connecté, lire les stratégies de consentement de votre organisation.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Lire et écrire la stratégie d’autorisation de votre organisation",
    "{app} pourra, sans utilisateur connecté, lire et modifier la stratégie d’autorisation de votre organisation.",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Lire et écrire la stratégie des demandes de consentement",
    "{app} pourra, sans utilisateur connecté, lire et modifier la façon dont les demandes de consentement sont traitées.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Gérer les stratégies de consentement et d’octroi d’autorisations",
    "{app} pourra, sans utilisateur connecté, lire et modifier les stratégies de consentement de votre organisation.",
  ],
  "User.EnableDisableAccount.All": [
    "Activer et désactiver des comptes d’utilisateur",
    "{app} pourra, sans utilisateur connecté, activer et désactiver des comptes.",
  ],
  "User.ReadWrite.All": [
    "Lire et écrire les profils complets de tous les utilisateurs",
    "{app} pourra, sans utilisateur connecté, créer, lire, modifier et supprimer des personnes de votre organisation.",
  ],
  "User.RevokeSessions.All": [
    "Révoquer toutes les sessions de connexion d’un utilisateur",
    "{app} pourra, sans utilisateur connecté, mettre fin aux sessions de personnes de votre organisation.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Lire et écrire tous les profils de mot de passe et réinitialiser les mots de passe des utilisateurs",
    "{app} pourra, sans utilisateur connecté, réinitialiser les mots de passe de personnes de votre organisation.",
  ],
};
