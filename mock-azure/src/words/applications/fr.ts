import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  headings: [
    "Nom",
    "ID d’application",
    "Date de création",
    "Activé pour la connexion des utilisateurs",
    "Autorisations accordées",
  ],
  none: "Aucune application pour l’instant. Une application apparaît ici dès que quelqu’un y a consenti.",
  noneFound: "Aucune application n’a ce nom ou cet ID.",
  searchLabel: "Nom ou ID de l’application",
  adminConsent: "Consentement de l’administrateur : {permissions}",
  userConsent: {
    one: "Consentement de l’utilisateur : {count} personne",
    other: "Consentement de l’utilisateur : {count} personnes",
  },
  both: "{first} ; {second}",
  tabs: {
    overview: "Vue d’ensemble",
    properties: "Propriétés",
    users: "Utilisateurs et groupes",
    permissions: "Autorisations",
    signIns: "Journaux de connexion",
    audits: "Journaux d’audit",
  },
  gettingStarted: "Prise en main",
  assignUsers: "Affecter des utilisateurs et des groupes",
  assigned: { one: "{count} affectation", other: "{count} affectations" },
  consents: {
    one: "{admin} par consentement de l’administrateur, consentements de {count} personne",
    other: "{admin} par consentement de l’administrateur, consentements de {count} personnes",
  },
  signInsText: "Qui s’y est connecté, et qui a été refusé",
  enabledQuestion: "Activé pour la connexion des utilisateurs ?",
  enabledText:
    "Avec Non, personne ne peut se connecter à l’application, affecté ou non. Une demande bloquée la laisse sur Non.",
  assignmentQuestion: "Affectation obligatoire ?",
  assignmentText:
    "Avec Oui, seuls les utilisateurs et les groupes affectés à l’application peuvent se connecter, et un administrateur doit consentir pour eux.",
  saved: "Les propriétés ont été enregistrées.",
  forOthers: "Pour modifier ces propriétés, vous devez être {roles}.",
  deleteTitle: "Supprimer {app}",
  deleteText:
    "Personne ne pourra se connecter à {app} tant que quelqu’un n’y aura pas de nouveau consenti. Ce qui lui a été accordé et les personnes qui lui étaient affectées seront perdus.",
};
