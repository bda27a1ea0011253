import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  labelled: "{label}: {value}",
  heading: "{label}:",
  app: "App",
  requestDate: "Anforderungsdatum",
  expirationDate: "Ablaufdatum",
  requester: "Anforderer",
  email: "E-Mail",
  requesterOrganization: "Organisation des Anforderers",
  requesterApp: "App des Anforderers",
  requesterJustification: "Begründung des Anforderers",
  otherRequesters: "Weitere Anforderer",
  reviewerJustification: "Begründung des Prüfers",
  reviewRequest: "Anforderung überprüfen",
  reviewSubject: "Überprüfen Sie die Anforderung für {app}",
  reviewText: "{person} bittet um die Administratorzustimmung für {app}.",
  reminderSubject: "Erinnerung: Die Anforderung für {app} läuft am {date} ab",
  reminderText: "Eine Anforderung der Administratorzustimmung für {app} wartet auf Ihre Überprüfung.",
  receivedSubject: "Ihre Anforderung für {app} wurde gesendet",
  receivedText: "Ihre Bitte, dass ein Administrator von {organization} {app} genehmigt, wurde gesendet.",
  receivedNext:
    "Sie erhalten eine E-Mail, sobald die Anforderung überprüft wurde. Bis dahin sind Sie nicht verbunden: Kehren Sie nach der Genehmigung zu {app} zurück, und stellen Sie die Verbindung noch einmal her.",
  approvedSubject: "Ihre Anforderung für {app} wurde genehmigt",
  approvedText:
    "Ein Administrator von {organization} hat {app} die angeforderten Berechtigungen für alle Personen in der Organisation erteilt.",
  approvedNext:
    "Kehren Sie zu {app} zurück, und stellen Sie die Verbindung noch einmal her, um die App zu verwenden.",
  deniedSubject: "Ihre Anforderung für {app} wurde abgelehnt",
  deniedText: "Ein Prüfer von {organization} hat die Anforderung für {app} abgelehnt.",
  askAgain:
    "Um noch einmal zu fragen, kehren Sie zu {app} zurück, stellen Sie die Verbindung noch einmal her, und senden Sie eine neue Anforderung.",
  blockedSubject: "Ihre Anforderung für {app} wurde abgelehnt und die App gesperrt",
  blockedText:
    "Ein Prüfer von {organization} hat {app} gesperrt: Niemand in der Organisation kann sich bei der App anmelden oder sie anfordern.",
  blockedNext:
    "Wenn Sie {app} benötigen, sprechen Sie mit einem Administrator von {organization}, der die Sperre aufheben kann.",
  expiredSubject: "Die Anforderung für {app} ist abgelaufen",
  expiredForReviewers: "Niemand hat die Anforderung für {app} überprüft, bevor sie abgelaufen ist.",
  expiredForRequesters: "Kein Administrator hat Ihre Anforderung für {app} rechtzeitig überprüft.",
};
