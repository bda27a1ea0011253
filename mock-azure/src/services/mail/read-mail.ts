import { assertNever } from "@consentra/protocol";
import { readMail } from "../../domain/mail/mailbox-pages.ts";
import { respondPage } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { noMailPage, openMailPage, PLAIN_TEXT } from "../../views/mail/mailbox-pages.ts";
import { actionUrlOf } from "../../views/mail/render-mail.ts";

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
    asText: url.searchParams.get("view") === PLAIN_TEXT,
  }),
  decide: readMail,
  view(outcome, { origins }) {
    switch (outcome.kind) {
      case "mail":
        return respondPage(openMailPage(outcome, actionUrlOf(outcome.mail, origins.portal)));
      case "unknown-mail":
        return respondPage(noMailPage(`The inbox of ${outcome.mailbox.address} has no such mail.`), {
          status: 404,
        });
      case "unknown-address":
        return respondPage(noMailPage(`Nobody here has the address ${outcome.address}.`), { status: 404 });
      default:
        return assertNever(outcome);
    }
  },
});
