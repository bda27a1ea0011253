import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Genehmigung erforderlich",
  leadIn: "Für diese App ist die Genehmigung Ihres Administrators erforderlich. Sie möchte:",
  justification: "Geben Sie eine Begründung für die Anforderung dieser App ein.",
  justificationMissing: "Geben Sie an, wofür Sie diese App brauchen, und senden Sie die Anforderung dann ab.",
  cancel: "Abbrechen",
  request: "Genehmigung anfordern",
  otherAccount: "Mit einem anderen Konto anmelden",
};
