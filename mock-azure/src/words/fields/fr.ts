import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  name: "Nom",
  displayName: "Nom d’affichage",
  appId: "ID d’application",
  objectId: "ID d’objet",
  created: "Date de création",
  publisher: "Éditeur",
  publisherDomain: "Domaine de l’éditeur",
  enabledForUsers: "Activé pour la connexion des utilisateurs",
  assignmentRequired: "Affectation obligatoire",
  accountEnabled: "Compte activé",
  userPrincipalName: "Nom d’utilisateur principal",
  userType: "Type d’utilisateur",
  userTypes: { Member: "Membre", Guest: "Invité" },
  email: "E-mail",
  status: "État",
  date: "Date",
  justification: "Justification",
  expirationDate: "Date d’expiration",
  permissions: "Autorisations",
  principalTypes: { User: "Utilisateur", Group: "Groupe" },
};
