import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const fr: PermissionTexts<typeof en> = {
  "Mail.ReadBasic": [
    "Lire les informations de base de vos e-mails",
    "{app} pourra lire les e-mails de votre boîte aux lettres, à l’exception du texte et des pièces jointes.",
    "Lire les informations de base des e-mails des utilisateurs",
    "{app} pourra lire les e-mails des personnes qui l’utilisent, à l’exception du texte et des pièces jointes.",
  ],
  "Mail.ReadWrite": [
    "Accès en lecture et en écriture à vos e-mails",
    "{app} pourra lire, écrire et supprimer les e-mails de votre boîte aux lettres, sans pouvoir en envoyer.",
    "Accès en lecture et en écriture aux e-mails des utilisateurs",
    "{app} pourra lire, écrire et supprimer les e-mails des personnes qui l’utilisent, sans pouvoir en envoyer.",
  ],
  "MailboxFolder.Read": [
    "Lire les dossiers de votre boîte aux lettres",
    "{app} pourra lire les dossiers de votre boîte aux lettres.",
    "Lire les dossiers de la boîte aux lettres d’un utilisateur",
    "{app} pourra lire les dossiers de boîte aux lettres des personnes qui l’utilisent.",
  ],
  "MailboxItem.Read": [
    "Lire les éléments de votre boîte aux lettres",
    "{app} pourra lire les éléments de votre boîte aux lettres.",
    "Lire les éléments de la boîte aux lettres d’un utilisateur",
    "{app} pourra lire les éléments de boîte aux lettres des personnes qui l’utilisent.",
  ],
  "Contacts.Read": [
    "Lire vos contacts",
    "{app} pourra lire les contacts de vos dossiers.",
    "Lire les contacts des utilisateurs",
    "{app} pourra lire les contacts des personnes qui l’utilisent.",
  ],
  "Contacts.ReadWrite": [
    "Avoir un accès total à vos contacts",
    "{app} pourra lire, mettre à jour, créer et supprimer des contacts de vos dossiers.",
    "Avoir un accès total aux contacts des utilisateurs",
    "{app} pourra lire, mettre à jour, créer et supprimer les contacts des personnes qui l’utilisent.",
  ],
  "People.Read": [
    "Lire votre liste de personnes pertinentes",
    "{app} pourra lire une liste des personnes les plus importantes pour vous.",
    "Lire les listes de personnes pertinentes des utilisateurs",
    "{app} pourra lire des listes des personnes les plus importantes pour ceux qui l’utilisent.",
  ],
  "Tasks.Read": [
    "Lire vos tâches et listes de tâches",
    "{app} pourra lire vos tâches et listes de tâches.",
    "Lire les tâches et listes de tâches de l’utilisateur",
    "{app} pourra lire les tâches et listes de tâches des personnes qui l’utilisent.",
  ],
  "Tasks.ReadWrite": [
    "Créer, lire, mettre à jour et supprimer vos tâches et listes de tâches",
    "{app} pourra créer, lire, mettre à jour et supprimer vos tâches et listes de tâches.",
    "Créer, lire, mettre à jour et supprimer les tâches et listes de tâches de l’utilisateur",
    "{app} pourra créer, lire, mettre à jour et supprimer les tâches et listes de tâches des personnes qui l’utilisent.",
  ],
  "OnlineMeetings.Read": [
    "Lire vos réunions en ligne",
    "{app} pourra lire les détails de vos réunions en ligne.",
    "Lire les réunions en ligne de l’utilisateur",
    "{app} pourra lire les réunions en ligne des personnes qui l’utilisent.",
  ],
  "OnlineMeetings.ReadWrite": [
    "Lire et créer vos réunions en ligne",
    "{app} pourra lire et créer des réunions en ligne en votre nom.",
    "Lire et créer les réunions en ligne de l’utilisateur",
    "{app} pourra lire et créer des réunions en ligne pour les personnes qui l’utilisent.",
  ],
  "Files.Read": [
    "Lire vos fichiers",
    "{app} pourra lire vos fichiers.",
    "Lire les fichiers des utilisateurs",
    "{app} pourra lire les fichiers des personnes qui l’utilisent.",
  ],
  "Files.ReadWrite": [
    "Avoir un accès total à vos fichiers",
    "{app} pourra lire, créer, mettre à jour et supprimer vos fichiers.",
    "Avoir un accès total aux fichiers des utilisateurs",
    "{app} pourra lire, créer, mettre à jour et supprimer les fichiers des personnes qui l’utilisent.",
  ],
  "Files.Read.All": [
    "Lire tous les fichiers auxquels vous avez accès",
    "{app} pourra lire tous les fichiers que vous pouvez ouvrir.",
    "Lire tous les fichiers auxquels l’utilisateur a accès",
    "{app} pourra lire tous les fichiers que peuvent ouvrir les personnes qui l’utilisent.",
  ],
  "Files.ReadWrite.All": [
    "Avoir un accès total à tous les fichiers auxquels vous avez accès",
    "{app} pourra lire, créer, mettre à jour et supprimer tous les fichiers que vous pouvez ouvrir.",
    "Avoir un accès total à tous les fichiers auxquels l’utilisateur a accès",
    "{app} pourra lire, créer, mettre à jour et supprimer tous les fichiers que peuvent ouvrir les personnes qui l’utilisent.",
  ],
  "Sites.Read.All": [
    "Lire les éléments de toutes les collections de sites",
    "{app} pourra lire les documents et éléments de liste de tous les sites en votre nom.",
    "Lire les éléments de toutes les collections de sites",
    "{app} pourra lire les documents et éléments de liste de tous les sites au nom des personnes qui l’utilisent.",
  ],
  "Sites.ReadWrite.All": [
    "Modifier ou supprimer les éléments de toutes les collections de sites",
    "{app} pourra modifier et supprimer les documents et éléments de liste de tous les sites en votre nom.",
    "Modifier ou supprimer les éléments de toutes les collections de sites",
    "{app} pourra modifier et supprimer les documents et éléments de liste de tous les sites au nom des personnes qui l’utilisent.",
  ],
  "Chat.Read": [
    "Lire vos messages de conversation",
    "{app} pourra lire vos conversations.",
    "Lire les messages de conversation des utilisateurs",
    "{app} pourra lire les conversations des personnes qui l’utilisent.",
  ],
  "Chat.ReadWrite": [
    "Lire et écrire vos messages de conversation",
    "{app} pourra lire vos conversations et y écrire pour vous.",
    "Lire et écrire les messages de conversation des utilisateurs",
    "{app} pourra lire les conversations des personnes qui l’utilisent et y écrire.",
  ],
  "Presence.Read": [
    "Lire vos informations de présence",
    "{app} pourra lire si vous êtes disponible.",
    "Lire les informations de présence de l’utilisateur",
    "{app} pourra lire si les personnes qui l’utilisent sont disponibles.",
  ],
  "Place.Read.All": [
    "Lire tous les lieux de l’entreprise",
    "{app} pourra lire les salles et autres lieux de l’organisation.",
  ],
  "Group.Read.All": [
    "Lire tous les groupes",
    "{app} pourra lire les groupes de l’organisation et qui en fait partie.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Gérer les stratégies de consentement et d’octroi d’autorisations",
    "{app} pourra gérer ce à quoi il est possible de consentir dans l’organisation.",
  ],
};
