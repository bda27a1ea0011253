import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en, "fr"> = {
  "handoff.subject": "Approbation nécessaire : {app} et les calendriers Office 365",
  "handoff.greeting": "Bonjour,",
  "handoff.reason":
    "Je souhaite connecter mon calendrier Office 365 à {app}. Notre organisation demande d’abord l’approbation d’un administrateur. Elle n’est nécessaire qu’une fois ; ensuite, tout le monde ici peut se connecter sans elle.",
  "handoff.permissions": "{app} demande ces autorisations :",
  "handoff.review":
    "Pour les examiner et les approuver, connectez-vous ici avec un compte d’administrateur :",
  "handoff.requests":
    "Si j’ai envoyé une demande depuis la page de Microsoft, elle figure aussi sous {path} :",
  "handoff.settings":
    "Si aucune demande n’y figure, les demandes sont peut-être désactivées ou sans réviseur. Les deux se règlent sous {path} :",
  "handoff.application": "Application : {app}",
  "handoff.clientId": "ID d’application (client) : {clientId}",

  "permission.offline_access": "Conserver l’accès aux données auxquelles vous lui avez donné accès",
  "permission.offline_access.admin":
    "Conserver l’accès aux données auxquelles les utilisateurs lui ont donné accès",
  "permission.offline_access.explanation":
    "Permet à {app} de voir et de modifier les données auxquelles vous lui avez donné accès, même lorsque vous ne l’utilisez pas. Cela ne lui donne aucune autre autorisation.",
  "permission.profile": "Voir votre profil de base",
  "permission.profile.admin": "Voir le profil de base des utilisateurs",
  "permission.profile.explanation":
    "Permet à {app} de voir votre profil de base (nom, image, nom d’utilisateur).",
  "permission.email": "Voir votre adresse e-mail",
  "permission.email.admin": "Voir l’adresse e-mail des utilisateurs",
  "permission.email.explanation": "Permet à {app} de lire votre adresse e-mail principale.",
  "permission.user.read": "Vous connecter et lire votre profil",
  "permission.user.read.admin": "Connecter les utilisateurs et lire leur profil",
  "permission.user.read.explanation":
    "Vous permet de vous connecter à {app} avec votre compte professionnel, et à l’application de lire votre profil.",
  "permission.calendars.read": "Lire vos calendriers",
  "permission.calendars.read.admin": "Lire les calendriers des utilisateurs",
  "permission.calendars.read.explanation": "Permet à {app} de lire les événements de vos calendriers.",
  "permission.calendars.readbasic": "Lire les informations de base de vos calendriers",
  "permission.calendars.readbasic.admin": "Lire les informations de base des calendriers des utilisateurs",
  "permission.calendars.readbasic.explanation":
    "Permet à {app} de lire les événements de vos calendriers, sans descriptions ni pièces jointes.",
  "permission.calendars.readwrite": "Disposer d’un accès total à vos calendriers",
  "permission.calendars.readwrite.admin": "Disposer d’un accès total aux calendriers des utilisateurs",
  "permission.calendars.readwrite.explanation":
    "Permet à {app} de lire, modifier, créer et supprimer des événements dans vos calendriers.",
  "permission.calendars.read.shared": "Lire les calendriers auxquels vous avez accès",
  "permission.calendars.read.shared.admin":
    "Lire les calendriers des utilisateurs et les calendriers partagés",
  "permission.calendars.read.shared.explanation":
    "Permet à {app} de lire les événements des calendriers que vous pouvez ouvrir, y compris partagés.",
  "permission.calendars.readwrite.shared": "Lire et modifier vos calendriers et les calendriers partagés",
  "permission.calendars.readwrite.shared.admin":
    "Lire et modifier les calendriers des utilisateurs et les calendriers partagés",
  "permission.calendars.readwrite.shared.explanation":
    "Permet à {app} de lire, modifier, créer et supprimer des événements dans les calendriers que vous pouvez modifier, y compris partagés.",
  "permission.mailboxsettings.read": "Lire les paramètres de votre boîte aux lettres",
  "permission.mailboxsettings.read.admin": "Lire les paramètres de boîte aux lettres des utilisateurs",
  "permission.mailboxsettings.read.explanation":
    "Permet à {app} de lire les paramètres de votre boîte aux lettres, comme le fuseau horaire et les heures de travail. Elle ne peut pas envoyer d’e-mails.",
  "permission.mailboxsettings.readwrite": "Lire et modifier les paramètres de votre boîte aux lettres",
  "permission.mailboxsettings.readwrite.admin":
    "Lire et modifier les paramètres de boîte aux lettres des utilisateurs",
  "permission.mailboxsettings.readwrite.explanation":
    "Permet à {app} de lire et de modifier les paramètres de votre boîte aux lettres, comme le fuseau horaire et les heures de travail. Elle ne peut pas envoyer d’e-mails.",
};
