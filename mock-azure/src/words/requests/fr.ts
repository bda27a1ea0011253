import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  label: "Demandes",
  tabs: { mine: "Mes demandes en attente", all: "Toutes (préversion)" },
  headings: ["Nom de l’application", "Demandé par", "Date de la demande", "Date d’expiration", "État"],
  none: { mine: "Aucune demande n’attend votre examen.", all: "Personne n’a envoyé de demande." },
  statuses: {
    pending: "En attente",
    approved: "Approuvée",
    denied: "Refusée",
    blocked: "Bloquée",
    expired: "Expirée",
  },
  turnedOff:
    "Les utilisateurs ne peuvent pas demander le consentement de l’administrateur : cette option est désactivée dans {settings}.",
  details: "Détails",
  back: "Retour aux demandes de consentement de l’administrateur",
  review: "Examiner les autorisations et donner son consentement",
  deny: "Refuser",
  block: "Bloquer",
  appDetails: "Détails de l’application",
  permissions: "Autorisations demandées",
  requestedBy: "Demandé par",
  requesterHeadings: ["Demandeur", "E-mail", "Justification", "Date de la demande", "Date d’expiration"],
  outcome: "Examen",
  reviewer: "Examiné par",
  reviewDate: "Date de l’examen",
  theOrganization: "L’organisation",
  denyTitle: "Refuser {app}",
  blockTitle: "Bloquer {app}",
  denyText:
    "Les personnes qui l’ont demandée reçoivent votre justification par e-mail et peuvent envoyer une nouvelle demande.",
  blockText:
    "Personne ne pourra se connecter à l’application ni la demander. Les personnes qui l’ont demandée reçoivent votre justification par e-mail.",
  closed: "Demande clôturée",
  closedTexts: {
    pending: "La demande pour {app} est déjà en attente ; rien n’a été modifié.",
    approved: "La demande pour {app} est déjà approuvée ; rien n’a été modifié.",
    denied: "La demande pour {app} est déjà refusée ; rien n’a été modifié.",
    blocked: "La demande pour {app} est déjà bloquée ; rien n’a été modifié.",
    expired: "La demande pour {app} a déjà expiré ; rien n’a été modifié.",
  },
  see: "Voir la demande",
  granted: "Autorisations accordées",
  grantedText:
    "L’application a les autorisations pour tous les membres de {organization}. Vous pouvez fermer cet onglet.",
  notGranted: "Autorisations non accordées",
  notGrantedText: "La page de consentement indique qu’aucune autorisation n’a été accordée.",
  error: "Erreur",
  description: "Description",
};
