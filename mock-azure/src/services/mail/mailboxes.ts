import { listMailboxes } from "../../domain/mail/mailbox-pages.ts";
import { respondPage } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { MAILBOXES_PATH, mailboxesPage } from "../../views/mail/mailbox-pages.ts";

/** Every mailbox; none asks who reads it. */
export const mailboxesRoute = defineRoute({
  name: "mail.mailboxes",
  host: "mail",
  method: "GET",
  path: ["/", MAILBOXES_PATH],
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview",
  parse: () => undefined,
  decide: listMailboxes,
  view: (rows, { words }) => respondPage(mailboxesPage(rows, words)),
});
