import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  title: "Abmelden",
  whichAccount: "Von welchem Konto möchten Sie sich abmelden?",
  signedOutTitle: "Abgemeldet",
  signedOut: "Sie haben sich von Ihrem Konto abgemeldet",
  closeWindows: "Schließen Sie am besten alle Browserfenster.",
  ofAnApplication: "Abmeldung von einer Anwendung",
};
