import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  grantText:
    "Les administrateurs peuvent accorder pour tous ce qui figure dans l’inscription de l’application.",
  grant: "Accorder le consentement de l’administrateur pour {organization}",
  tabs: { admin: "Consentement de l’administrateur", user: "Consentement de l’utilisateur" },
  headings: [
    "Nom de l’API",
    "Autorisation",
    "Valeur de revendication",
    "Type",
    "Accordée via",
    "Accordée par",
  ],
  types: { Delegated: "Déléguée", Application: "Application" },
  allUsers: "Tous les utilisateurs",
  itself: "L’application elle-même",
  revokeHeading: "Révoquer",
  none: {
    admin: "Aucune autorisation n’a été accordée pour tous.",
    user: "Personne n’a accordé d’autorisation pour son propre compte.",
  },
  revoke: "Révoquer l’autorisation",
  revokeOne: "Révoquer l’autorisation {permission}",
  revokeAll: "Révoquer le consentement de l’administrateur",
  userText:
    "Le portail ne peut pas retirer ce que les utilisateurs ont accordé pour leur propre compte ; Microsoft Graph le peut, avec oauth2PermissionGrants.",
  assignmentHeadings: ["Nom d’affichage", "Type d’objet", "Rôle attribué", "Date d’affectation"],
  chooseHeading: "Choisir",
  choose: "Choisir {name}",
  defaultAccess: "Accès par défaut",
  required: "Seuls les utilisateurs et les groupes de cette liste peuvent se connecter.",
  notRequired:
    "Tout le monde peut se connecter, affecté ou non : la propriété « Affectation obligatoire ? » de l’application est sur Non.",
  nobody: "Personne n’est affecté.",
  nobodyFound: "Personne de ce nom n’est affecté.",
  searchLabel: "Nom d’affichage ou compte",
  add: "Ajouter un utilisateur/groupe",
  remove: "Supprimer",
  forOthers: "Pour affecter des utilisateurs et des groupes, vous devez être {roles}.",
  addTitle: "Ajouter une affectation à {app}",
  addText:
    "Les personnes choisies reçoivent l’accès par défaut. Les membres d’un groupe choisi comptent, ceux d’un groupe qu’il contient ne comptent pas.",
  nobodyLeft: "Tout le monde est déjà affecté.",
  nobodyToAssign: "Personne de ce nom ne peut être affecté.",
  assign: "Affecter",
  choices: "Utilisateurs et groupes à affecter",
};
