import type { EpochMilliseconds } from "@consentra/protocol";
import type { UploadSession } from "../../domain/calendar/attachment/upload-session.ts";

/** Outlook names an event in its own addresses like this. */
const eventAddress = (mailbox: string, eventId: string, mail: string): string =>
  `${mail}/api/v2.0/Users('${mailbox}')/Events('${eventId}')`;

/** Where the bytes of a session go: an address of Outlook that says itself who may. */
export function uploadUrl({ id, eventId, token }: UploadSession, mailbox: string, mail: string): string {
  return `${eventAddress(mailbox, eventId, mail)}/AttachmentSessions('${id}')?authtoken=${token}`;
}

/** Where an uploaded attachment is, as Outlook says it; its id stands at the end. */
export function attachmentUrl(
  attachment: { readonly id: string; readonly eventId: string },
  mailbox: string,
  mail: string,
): string {
  return `${eventAddress(mailbox, attachment.eventId, mail)}/Attachments('${attachment.id}')`;
}

/** A moment with seven fractional digits, as upload sessions write their end. */
export function formatExpiration(moment: EpochMilliseconds): string {
  return `${new Date(moment).toISOString().slice(0, -1)}0000Z`;
}
