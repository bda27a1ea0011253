import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Bei Ihrem Konto anmelden",
  pickAccount: "Konto auswählen",
  continueTo: "um {app} zu verwenden",
  notSignedIn: "Die Anmeldung war nicht möglich. {reason}",
  signedIn: "Angemeldet",
  useAnother: "Anderes Konto verwenden",
  verifyTitle: "Identität bestätigen",
  verifyText: "Ihre Organisation verlangt einen zweiten Nachweis. Hier genügt ein Klick.",
  approve: "Anmeldung genehmigen",
  workingTitle: "Wird ausgeführt …",
  returning: "Zurück zur App",
  closeTitle: "Sie können diese Seite schließen",
  closeText: "Kehren Sie zur App zurück, um fortzufahren.",
};
