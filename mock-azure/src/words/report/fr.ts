import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  question: "Cette application vous semble-t-elle suspecte ?",
  link: "Signalez-la ici",
  title: "Signaler cette application",
  why: "Pourquoi {app} vous semble-t-elle suspecte ?",
  untrusted: "Je ne fais pas confiance à cette application",
  impersonation: "Elle se fait passer pour une autre application",
  misuse: "Elle pourrait faire un mauvais usage de mes données",
  another: "Une autre raison",
  reasonMissing: "Choisissez une raison, puis envoyez le signalement.",
  send: "Signaler",
  sentTitle: "Merci pour votre signalement",
  sentText:
    "Personne ne le lit : ceci est un simulateur. La demande d’autorisations se poursuit comme avant.",
  appInfo: "Informations sur l’application",
  publisher: "Éditeur",
  publisherDomain: "Domaine de l’éditeur",
  created: "Date de création",
  replyUrls: "URL de réponse",
};
