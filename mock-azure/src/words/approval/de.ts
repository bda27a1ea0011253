import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Genehmigung erforderlich",
  leadIn: "Diese App benötigt die Genehmigung Ihres Administrators für Folgendes:",
  justification: "Begründung für die Anforderung dieser App eingeben",
  justificationMissing: "Geben Sie an, wofür Sie diese App benötigen, und senden Sie dann die Anforderung.",
  request: "Genehmigung anfordern",
  otherAccount: "Mit einem anderen Konto anmelden",
  needTitle: "Administratorgenehmigung erforderlich",
  needText:
    "{app} benötigt eine Berechtigung für den Zugriff auf Ressourcen in Ihrer Organisation, die nur ein Administrator erteilen kann. Bitten Sie einen Administrator, dieser App die Berechtigung zu erteilen, bevor Sie sie verwenden.",
  haveAdminAccount: "Haben Sie ein Administratorkonto? Melden Sie sich mit diesem Konto an",
  returnToApp: "Zur Anwendung zurückkehren, ohne die Zustimmung zu erteilen",
  sentTitle: "Anforderung gesendet",
  sentText:
    "Ihr Administrator hat Ihre Anforderung erhalten. Sobald sie überprüft wurde, erhalten Sie eine E-Mail.",
  backToApp: "Zurück zur App",
};
