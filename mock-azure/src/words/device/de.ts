import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  enterCode: "Code eingeben, um den Zugriff zuzulassen",
  onceEntered:
    "Sobald Sie den auf Ihrer App oder Ihrem Gerät angezeigten Code eingeben, besteht Zugriff auf Ihr Konto.",
  onlyTrusted: "Geben Sie keine Codes aus Quellen ein, denen Sie nicht vertrauen.",
  wrongCode: "Dieser Code hat nicht funktioniert. {reason}",
  code: "Code",
  areYouTrying: "Versuchen Sie, sich bei {app} anzumelden?",
  onlyIfDownloaded:
    "Fahren Sie nur fort, wenn Sie die App aus einem Store oder von einer Website heruntergeladen haben, denen Sie vertrauen.",
  signedIn:
    "Sie haben sich auf Ihrem Gerät bei der Anwendung {app} angemeldet. Sie können dieses Fenster jetzt schließen.",
  declined: "Sie haben sich nicht bei {app} angemeldet. Sie können dieses Fenster jetzt schließen.",
  gone: "Das Gerät wartet nicht mehr. Beginnen Sie auf dem Gerät noch einmal, um sich bei {app} anzumelden.",
  message:
    "Öffnen Sie zum Anmelden die Seite {page} in einem Webbrowser, und geben Sie den Code {code} ein, um sich zu authentifizieren.",
};
