import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  title: "Autorisations demandées",
  forOrganization: "Examiner pour votre organisation",
  leadIn: "Cette application souhaite :",
  leadInOrganization: "Cette application souhaite, pour tous les membres de votre organisation :",
  onBehalf: "Consentement pour le compte de votre organisation",
  consequence:
    "En acceptant ces autorisations, vous permettez à cette application d’utiliser vos données conformément à ses conditions de service et à sa déclaration de confidentialité. Vous pouvez modifier ces autorisations sur https://myapps.microsoft.com.",
  consequenceOrganization:
    "Si vous acceptez, cette application aura accès aux ressources indiquées pour tous les utilisateurs de votre organisation. Personne d’autre ne sera invité à examiner ces autorisations.",
  unverified: "non vérifié",
  verifiedPublisher: "{publisher} (éditeur vérifié)",
  risky: "Cette application peut présenter un risque. Continuez uniquement si vous lui faites confiance.",
};
