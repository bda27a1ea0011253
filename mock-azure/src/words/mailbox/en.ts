/** The pages of the mailboxes. */
export const en = {
  outlook: "Outlook",
  mailboxes: "Mailboxes",
  mails: { one: "{count} mail", other: "{count} mails" },
  inboxOf: "Inbox of {owner}",
  inbox: "Inbox",
  noMails: "No mails.",
  from: "From",
  to: "To",
  received: "Received",
  message: "Message",
  showHtml: "Show as HTML",
  showText: "Show as plain text",
  showAlone: "Show the mail by itself",
  notFound: "Not found",
  nobody: "Nobody here has the address {address}.",
  noSuchMail: "The inbox of {address} has no such mail.",
} as const;
