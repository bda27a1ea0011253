import { readInbox } from "../../domain/mail/mailbox-pages.ts";
import { respondPage } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { inboxPage, noMailPage } from "../../views/mail/mailbox-pages.ts";

/** One inbox. */
export const inboxRoute = defineRoute({
  name: "mail.inbox",
  host: "mail",
  method: "GET",
  path: "/mail/:address",
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview",
  parse: ({ params }) => ({ address: params.address ?? "" }),
  decide: readInbox,
  view(outcome, { words }) {
    if (outcome.kind === "inbox") return respondPage(inboxPage(outcome, words));
    const { text, say } = words;
    return respondPage(noMailPage(say(text.mailbox.nobody, { address: outcome.address }), words), {
      status: 404,
    });
  },
});
