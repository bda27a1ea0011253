import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  saved: "Les paramètres ont été enregistrés.",
  forOthers: "Pour modifier ces paramètres, vous devez être {roles}.",
  pages: {
    userConsent: "Paramètres de consentement de l’utilisateur",
    adminConsent: "Paramètres de consentement de l’administrateur",
    classifications: "Classifications d’autorisations",
  },
  userConsent: "Consentement de l’utilisateur pour les applications",
  several: "Plusieurs stratégies sont attribuées ensemble. En choisir une ici les remplace.",
  ownPolicy: "Stratégie personnalisée {id} de cette organisation.",
  choices: {
    none: [
      "Ne pas autoriser le consentement de l’utilisateur",
      "Un administrateur doit donner son consentement à chaque application.",
    ],
    "microsoft-user-default-low": [
      "Autoriser le consentement de l’utilisateur pour les applications d’éditeurs vérifiés, pour les autorisations sélectionnées",
      "Les utilisateurs peuvent consentir à des autorisations de faible impact, pour des applications d’éditeurs vérifiés ou de cette organisation.",
    ],
    "microsoft-user-default-recommended": [
      "Laisser Microsoft gérer vos paramètres de consentement (recommandé)",
      "Microsoft décide à quelles autorisations les utilisateurs peuvent consentir ; l’accès aux calendriers n’en fait pas partie.",
    ],
    "microsoft-user-default-allow-consent-apps": [
      "Laisser Microsoft gérer vos paramètres de consentement et activer le consentement de l’utilisateur pour les clients de messagerie courants",
      "Comme ci-dessus, et les utilisateurs peuvent consentir à ce que demandent les clients de messagerie courants.",
    ],
    "microsoft-user-default-legacy": [
      "Autoriser le consentement de l’utilisateur pour les applications",
      "Les utilisateurs peuvent consentir à toute autorisation qui ne nécessite pas d’administrateur.",
    ],
  },
  isEnabled:
    "Les utilisateurs peuvent demander le consentement de l’administrateur pour les applications auxquelles ils ne peuvent pas consentir",
  reviewers: "Qui peut examiner les demandes de consentement de l’administrateur",
  users: "Utilisateurs",
  groups: "Groupes",
  noGroups: "L’organisation n’a aucun groupe.",
  members: { one: "{count} membre", other: "{count} membres" },
  moreReviewers: {
    one: "{count} autre peut être trouvé par son nom.",
    other: "{count} autres peuvent être trouvés par leur nom.",
  },
  roles: "Rôles",
  notify: "Les utilisateurs sélectionnés recevront des notifications par e-mail pour les demandes",
  remind: "Les utilisateurs sélectionnés recevront des rappels d’expiration des demandes",
  days: "La demande de consentement expire après (jours)",
  moved:
    "Le nouvel emplacement de ce paramètre, et de tout ce qui s’y rapporte, est Consentement et autorisations :",
  adminConsentText: "Qui examine les demandes, qui en est informé et quand elles expirent.",
  userConsentText: "Ce à quoi les utilisateurs peuvent consentir eux-mêmes.",
  classificationText:
    "Une stratégie de consentement de l’utilisateur peut permettre aux personnes de consentir elles-mêmes à des autorisations de faible impact. Les autorisations qui nécessitent toujours un administrateur ne peuvent pas être classifiées.",
  classifications: "Classifications",
  impacts: { low: "Faible", medium: "Moyen (préversion)", high: "Élevé (préversion)" },
  classificationHeadings: ["API utilisée", "Autorisation", "Description"],
  noneClassified: "Aucune autorisation n’est classifiée ainsi.",
  choose: "Autorisation déléguée de Microsoft Graph",
  add: "Ajouter une autorisation",
  remove: "Supprimer",
  removePermission: "Supprimer {permission}",
  classifyOthers: "Pour classifier des autorisations, vous devez être {roles}.",
};
