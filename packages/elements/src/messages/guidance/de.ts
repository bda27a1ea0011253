import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en, "de"> = {
  "user.connect": "Klicken Sie auf „Verbinden“, und melden Sie sich mit Ihrem Geschäftskonto an.",
  "user.connectAgain": "Klicken Sie auf „Verbinden“, um es noch einmal zu versuchen.",
  "user.connectNowApproved": "Klicken Sie noch einmal auf „Verbinden“, um Ihren Kalender zu verbinden.",
  "user.finishSignIn": "Schließen Sie die Anmeldung auf der Seite von Microsoft ab.",
  "user.wait":
    "Ihr Administrator hat bis {expiresAt} Zeit zu antworten. Klicken Sie nach der Genehmigung noch einmal auf „Verbinden“.",
  "user.allowPopups": "Erlauben Sie Pop-up-Fenster für diese Seite, und klicken Sie dann auf „Verbinden“.",
  "user.sayIfRequestSent":
    "Wenn Sie auf der Seite von Microsoft eine Anforderung gesendet haben, sagen Sie es hier.",
  "user.requestApproval": "Fordern Sie die Genehmigung auf der Seite von Microsoft an.",
  "user.sendHandoff": "Senden Sie die Nachricht an Ihren Administrator.",
  "user.signInAgain": "Melden Sie sich erneut an, um Ihren Kalender wieder zu verbinden.",
  "user.useOtherAccount": "Wenn Sie ein anderes Geschäftskonto haben, verwenden Sie dieses.",
  "user.tryAgainLater": "Versuchen Sie es später noch einmal.",
  "user.tryAgainAt": "Versuchen Sie es {retryAt} noch einmal.",

  "administrator.reviewRequest":
    "Wählen Sie {app} in der Liste der Anforderungen und dann „Berechtigungen und Zustimmung überprüfen“.",
  "administrator.grantConsent":
    "Öffnen Sie den Link in der Nachricht, prüfen Sie die Berechtigungen, und nehmen Sie sie an.",
  "administrator.turnOnRequests":
    "Wenn keine Anforderung ankommt, schalten Sie Administratoreinwilligungsanforderungen ein.",
  "administrator.addReviewers": "Fügen Sie Personen hinzu, die Anforderungen überprüfen dürfen.",
  "administrator.findApplication":
    "{app} steht jetzt in der Liste der Anwendungen. Benutzer müssen nicht von Hand hinzugefügt werden.",
  "administrator.enableApplication":
    "Öffnen Sie die Eigenschaften von {app}, und aktivieren Sie die Anmeldung für Benutzer.",
  "administrator.assignUser":
    "Öffnen Sie „Benutzer und Gruppen“ von {app}, und fügen Sie diesen Benutzer hinzu.",
  "administrator.reviewPolicy": "Suchen Sie die Richtlinie für bedingten Zugriff, die {app} aufhält.",
  "administrator.checkAccount": "Prüfen Sie, ob das Konto hier vorhanden und aktiviert ist.",
  "administrator.enableService":
    "Prüfen Sie, ob die Organisation den Dienst hat und ob er eingeschaltet ist.",
  "administrator.giveMailbox": "Geben Sie dem Konto eine Lizenz mit einem Exchange Online-Postfach.",

  "developer.fixConfiguration": "{problem} Berichtigen Sie die Registrierung von {app}.",
  "developer.verifyPublisher":
    "Lassen Sie den Herausgeber von {app} überprüfen: Microsoft hält die App für riskant.",
  "developer.investigate": "Suchen Sie diese Details in den Anmeldeprotokollen.",
};
