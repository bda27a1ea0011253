import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const fr: PermissionTexts<typeof en> = {
  openid: [
    "Vous connecter en votre nom",
    "Vous permet de vous connecter à {app} avec votre compte professionnel et permet à {app} de lire qui vous êtes.",
    "Connecter les utilisateurs",
    "Permet aux personnes de se connecter à {app} avec leurs comptes professionnels et permet à {app} de voir des informations de base les concernant.",
  ],
  profile: [
    "Afficher votre profil de base",
    "{app} pourra voir votre profil de base : nom, image, nom d’utilisateur.",
    "Afficher le profil de base des utilisateurs",
    "{app} pourra voir le profil de base des personnes qui l’utilisent : nom, image, nom d’utilisateur.",
  ],
  email: [
    "Afficher votre adresse e-mail",
    "{app} pourra lire votre adresse e-mail principale.",
    "Afficher l’adresse e-mail des utilisateurs",
    "{app} pourra lire l’adresse e-mail principale des personnes qui l’utilisent.",
  ],
  offline_access: [
    "Conserver l’accès aux données auxquelles vous lui avez donné accès",
    "Même lorsque vous n’utilisez pas {app}, {app} peut voir et mettre à jour les données auxquelles vous lui avez donné accès. Cela n’accorde à {app} aucune autre autorisation.",
    "Conserver l’accès aux données auxquelles vous lui avez donné accès",
    "Même lorsque personne n’utilise {app}, {app} peut voir et mettre à jour les données auxquelles l’accès lui a été donné. Cela n’accorde à {app} aucune autre autorisation.",
  ],
  "User.Read": [
    "Vous connecter et lire votre profil",
    "Vous permet de vous connecter à {app} et permet à {app} de lire votre profil et des informations de base sur votre organisation.",
    "Se connecter et lire le profil utilisateur",
    "Permet aux personnes de se connecter à {app} et permet à {app} de lire leurs profils et des informations de base sur l’organisation.",
  ],
  "User.ReadBasic.All": [
    "Lire les profils de base de tous les utilisateurs",
    "{app} pourra lire des informations de base sur tous les membres de l’organisation.",
  ],
  "User.Read.All": [
    "Lire les profils complets de tous les utilisateurs",
    "{app} pourra lire toutes les informations sur tous les membres de l’organisation.",
  ],
  "Calendars.ReadBasic": [
    "Lire les informations de base de vos calendriers",
    "{app} pourra lire vos événements, à l’exception du texte, des pièces jointes et des extensions.",
    "Lire les informations de base des calendriers des utilisateurs",
    "{app} pourra lire les événements des calendriers des utilisateurs, à l’exception du texte, des pièces jointes et des extensions.",
  ],
  "Calendars.Read": [
    "Lire vos calendriers",
    "{app} pourra lire les événements de vos calendriers.",
    "Lire les calendriers des utilisateurs",
    "{app} pourra lire les événements des calendriers des utilisateurs.",
  ],
  "Calendars.ReadWrite": [
    "Avoir un accès total à vos calendriers",
    "{app} pourra lire, mettre à jour, créer et supprimer des événements dans vos calendriers.",
    "Avoir un accès total aux calendriers des utilisateurs",
    "{app} pourra lire, mettre à jour, créer et supprimer des événements dans les calendriers des utilisateurs.",
  ],
  "Calendars.Read.Shared": [
    "Lire les calendriers auxquels vous avez accès",
    "{app} pourra lire les événements de tous les calendriers que vous pouvez ouvrir, y compris les calendriers partagés.",
    "Lire les calendriers des utilisateurs et les calendriers partagés",
    "{app} pourra lire les événements de tous les calendriers que les personnes peuvent ouvrir, y compris les calendriers partagés.",
  ],
  "Calendars.ReadWrite.Shared": [
    "Lire et écrire dans vos calendriers et les calendriers partagés",
    "{app} pourra modifier les événements de tous les calendriers dans lesquels vous pouvez écrire, y compris les calendriers partagés.",
    "Lire et écrire dans les calendriers des utilisateurs et les calendriers partagés",
    "{app} pourra modifier les événements de tous les calendriers dans lesquels les personnes peuvent écrire, y compris les calendriers partagés.",
  ],
  "MailboxSettings.Read": [
    "Lire les paramètres de votre boîte aux lettres",
    "{app} pourra lire les paramètres de votre boîte aux lettres.",
    "Lire les paramètres de boîte aux lettres des utilisateurs",
    "{app} pourra lire les paramètres de boîte aux lettres des utilisateurs.",
  ],
  "MailboxSettings.ReadWrite": [
    "Lire et écrire les paramètres de votre boîte aux lettres",
    "{app} pourra lire et modifier les paramètres de votre boîte aux lettres.",
    "Lire et écrire les paramètres de boîte aux lettres des utilisateurs",
    "{app} pourra lire et modifier les paramètres de boîte aux lettres des utilisateurs.",
  ],
  "Mail.Read": [
    "Lire vos e-mails",
    "{app} pourra lire les e-mails de votre boîte aux lettres.",
    "Lire les e-mails des utilisateurs",
    "{app} pourra lire les e-mails des boîtes aux lettres des utilisateurs.",
  ],
  "Mail.Send": [
    "Envoyer des e-mails en votre nom",
    "{app} pourra envoyer des e-mails en votre nom.",
    "Envoyer des e-mails au nom d’un utilisateur",
    "{app} pourra envoyer des e-mails au nom des personnes qui l’utilisent.",
  ],
};
