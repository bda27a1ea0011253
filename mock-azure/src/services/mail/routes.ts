import type { AnyRoute } from "../../http/route.ts";
import { attachmentUploadRoutes } from "./attachment-uploads.ts";
import { inboxRoute } from "./inbox.ts";
import { mailboxesRoute } from "./mailboxes.ts";
import { readMailRoute } from "./read-mail.ts";

/** The routes of everybody's mailbox. */
export const mailRoutes: readonly AnyRoute[] = [
  mailboxesRoute,
  inboxRoute,
  readMailRoute,
  ...attachmentUploadRoutes,
];
