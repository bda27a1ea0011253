import { scenarios } from "../../../src/scenarios/index.ts";
import type { PageWalk, Walker } from "./page-walk.ts";

const { approvalRequired } = scenarios;

const inbox = (address: string): string => `/mail/${encodeURIComponent(address)}`;

/** The reviewer's mail about a request that was just sent. */
async function openMail({ tenant, open, address, signIn, visitor, text }: Walker, view = ""): Promise<void> {
  await signIn("requester");
  await visitor.fill(text.approval.justification, "We book customer calls.");
  await visitor.press(text.approval.request);
  const [mail] = tenant.inbox(address("reviewer"));
  await open("mail", `${inbox(address("reviewer"))}/${mail?.id ?? ""}${view}`);
}

/** The pages of the mailboxes. */
export const MAIL_PAGES: readonly PageWalk[] = [
  { name: "mailboxes", start: scenarios.requestPending, walk: ({ open }) => open("mail", "/mail/") },
  {
    name: "inbox",
    start: scenarios.requestDenied,
    walk: ({ open, address }) => open("mail", inbox(address("requester"))),
  },
  {
    name: "empty inbox",
    start: approvalRequired,
    walk: ({ open, address }) => open("mail", inbox(address("requester"))),
  },
  { name: "one mail", start: approvalRequired, walk: (walker) => openMail(walker) },
  {
    name: "one mail as plain text",
    start: approvalRequired,
    walk: (walker) => openMail(walker, "?view=text"),
  },
  {
    name: "one mail by itself",
    start: approvalRequired,
    walk: (walker) => openMail(walker, "?view=document"),
  },
  {
    name: "no such mail",
    start: approvalRequired,
    walk: ({ open, address }) => open("mail", `${inbox(address("requester"))}/none`),
  },
  {
    name: "no such mailbox",
    start: approvalRequired,
    walk: ({ open }) => open("mail", inbox("nobody@fjordline.example")),
  },
  { name: "no such page of the mailboxes", start: approvalRequired, walk: ({ open }) => open("mail", "/no") },
];
