import { assertNever } from "@consentra/protocol";
import { type MailView, readMail } from "../../domain/mail/mailbox-pages.ts";
import { respondPage } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { mailHtml } from "../../views/mail/mail-html.ts";
import { noMailPage, openMailPage } from "../../views/mail/mailbox-pages.ts";
import { actionUrlOf } from "../../views/mail/render-mail.ts";

const VIEWS: readonly MailView[] = ["html", "text", "document"];

/** One mail. */
export const readMailRoute = defineRoute({
  name: "mail.read",
  host: "mail",
  method: "GET",
  path: "/mail/:address/:mail",
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview",
  parse: ({ params, url }) => ({
    address: params.address ?? "",
    mailId: params.mail ?? "",
    view: VIEWS.find((view) => view === url.searchParams.get("view")) ?? "html",
  }),
  decide: readMail,
  view(outcome, { origins, words }) {
    const { text, say } = words;
    const missing = (sentence: string) => respondPage(noMailPage(sentence, words), { status: 404 });
    switch (outcome.kind) {
      case "mail": {
        const actionUrl = actionUrlOf(outcome.mail, origins.portal);
        return outcome.view === "document"
          ? respondPage(mailHtml(outcome.mail, actionUrl), { inlineStyles: true })
          : respondPage(openMailPage(outcome, actionUrl, words));
      }
      case "unknown-mail":
        return missing(say(text.mailbox.noSuchMail, { address: outcome.mailbox.address }));
      case "unknown-address":
        return missing(say(text.mailbox.nobody, { address: outcome.address }));
      default:
        return assertNever(outcome);
    }
  },
});
