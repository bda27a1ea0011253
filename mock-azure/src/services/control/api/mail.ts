import { formatInstant } from "@consentra/protocol";
import { listMailboxes, mailsOf, readInbox } from "../../../domain/mail/mailbox-pages.ts";
import { didYouMean } from "../../../domain/nearest-word.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse } from "../../../http/api/problem.ts";
import { instant, listOf, orNull, record, text, whole } from "../../../http/api/shape.ts";
import { renderMail } from "../../../views/mail/render-mail.ts";
import { EXAMPLE_NOW, EXAMPLE_ORIGINS } from "./examples.ts";

const MEGAN = "megan.price@fjordline.example";

const mailboxShape = record(
  {
    owner: orNull(text({ description: "Null for an address outside the tenant that mail was sent to." })),
    address: text(),
    mails: whole(),
  },
  { title: "Mailbox" },
);

const mailShape = record(
  {
    id: text(),
    kind: text({ description: "What it is about, for example `consent-request-review`." }),
    from: text(),
    to: text(),
    subject: text(),
    receivedDateTime: instant(),
    language: text(),
    text: text({ description: "The mail as plain text." }),
    action: orNull(
      record(
        { label: text(), url: text({ description: "A page of the portal." }) },
        { title: "MailAction", description: "The mail's button." },
      ),
    ),
  },
  { title: "Mail" },
);

export const mailboxesShape = record({ mailboxes: listOf(mailboxShape) }, { title: "Mailboxes" });

export const inboxShape = record({ address: text(), mails: listOf(mailShape) }, { title: "Inbox" });

const mailboxesRoute = defineApiRoute({
  name: "control.api-mailboxes",
  method: "GET",
  path: "/mail",
  tag: "People and mail",
  summary: "Every mailbox, and how many mails are in it",
  answer: {
    description: "People of the tenant, and behind them addresses outside it that mail was sent to.",
    shape: mailboxesShape,
    example: { mailboxes: [{ owner: "Megan Price", address: MEGAN, mails: 1 }] },
  },
  act: ({ state }) => ({ mailboxes: listMailboxes(state).outcome }),
});

const inboxRoute = defineApiRoute({
  name: "control.api-inbox",
  method: "GET",
  path: "/mail/:address",
  tag: "People and mail",
  summary: "The mails of a person, oldest first",
  description: "As the mailbox shows them to that person.",
  params: { address: text({ description: "Mail address or account name, in any case." }) },
  answer: {
    description: "The mails.",
    shape: inboxShape,
    example: {
      address: MEGAN,
      mails: [
        {
          id: "8f14e45f-ceea-467f-a9a2-6d5f1c2b3a01",
          kind: "consent-request-review",
          from: "no-reply@mock-entra.test",
          to: MEGAN,
          subject: "Review the admin consent request for Meetings",
          receivedDateTime: EXAMPLE_NOW,
          language: "en",
          text: "Maya Okafor asks for approval of the app Meetings.",
          action: { label: "Review request", url: `${EXAMPLE_ORIGINS.portal}/enterprise-applications` },
        },
      ],
    },
  },
  problems: ["unknown-name"],
  act({ state }, { params: { address }, origins }) {
    const { outcome } = readInbox(state, { address });
    if (outcome.kind === "unknown-address") {
      const known = listMailboxes(state).outcome.map((mailbox) => mailbox.address);
      return refuse(
        "unknown-name",
        `Nobody has the address "${address}".${didYouMean(address, known)} GET /mail lists every mailbox.`,
      );
    }
    const mails = mailsOf(state, address).map((mail) => renderMail(mail, origins.portal));
    return {
      address: outcome.mailbox.address,
      mails: mails.map(({ id, kind, from, to, subject, receivedDateTime, language, text: body, action }) => ({
        id,
        kind,
        from,
        to,
        subject,
        receivedDateTime: formatInstant(receivedDateTime),
        language,
        text: body,
        action,
      })),
    };
  },
});

export const mailRoutes = [mailboxesRoute, inboxRoute];
