import type { Attachment, ItemAttachment } from "../../domain/calendar/attachment/attachment.ts";
import type { AttachmentView } from "../../domain/calendar/attachment/attachment-query.ts";
import type { Event } from "../../domain/calendar/event.ts";
import { NEW_STATE, SINGLE_EVENT } from "../../domain/calendar/event-content.ts";
import { NO_ANSWER } from "../../domain/calendar/meeting/meeting.ts";
import { odataContext, selectProperties } from "./collection-body.ts";
import { eventWriter, formatMoment } from "./event-resource.ts";
import type { Reply } from "./graph-route.ts";
import { shownId } from "./shown-id.ts";

const TYPES: Readonly<Record<Attachment["kind"], string>> = {
  file: "#microsoft.graph.fileAttachment",
  item: "#microsoft.graph.itemAttachment",
  reference: "#microsoft.graph.referenceAttachment",
};

/** What an event's attachments are called in a context. */
export const attachmentsContext = (eventId: string, reply: Reply): string =>
  `users('${reply.owner.id}')/events('${encodeURIComponent(shownId(eventId, reply))}')/attachments`;

/** An attached event as an event: it is in no calendar, so that it has no id. */
const toEvent = ({ item, lastModifiedDateTime }: ItemAttachment, userId: string): Event => ({
  ...item,
  ...SINGLE_EVENT,
  ...NEW_STATE,
  attendees: item.attendees.map((attendee) => ({ ...attendee, status: NO_ANSWER, proposedNewTime: null })),
  id: "",
  userId,
  calendarId: "",
  changeKey: "",
  iCalUId: "",
  createdDateTime: lastModifiedDateTime,
  lastModifiedDateTime,
  transactionId: null,
  transactionContent: null,
});

function itemOf(attachment: ItemAttachment, reply: Reply): Readonly<Record<string, unknown>> {
  const { "@odata.etag": _, ...event } = eventWriter(reply, undefined)(toEvent(attachment, reply.owner.id));
  const path = `${attachmentsContext(attachment.eventId, reply)}('${encodeURIComponent(attachment.id)}')`;
  return {
    "item@odata.context": odataContext(reply, `${path}/microsoft.graph.itemAttachment/item/$entity`),
    item: { "@odata.type": "#microsoft.graph.event", ...event },
  };
}

/**
 * An attachment as Microsoft Graph writes it.
 *
 * @see https://learn.microsoft.com/graph/api/attachment-get
 */
export function toAttachmentResource(
  attachment: Attachment,
  { select, withItem }: AttachmentView,
  reply: Reply,
): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {
    "@odata.type": TYPES[attachment.kind],
    ...(attachment.kind === "file" && { "@odata.mediaContentType": attachment.contentType }),
    id: attachment.id,
    lastModifiedDateTime: formatMoment(attachment.lastModifiedDateTime),
    name: attachment.name,
    contentType: attachment.contentType,
    size: attachment.size,
    isInline: attachment.isInline,
    ...(attachment.kind === "file" && {
      contentId: attachment.contentId,
      contentLocation: attachment.contentLocation,
      contentBytes: attachment.contentBytes,
    }),
  };
  const selected = selectProperties(properties, select, ["@odata.type", "@odata.mediaContentType", "id"]);
  return attachment.kind === "item" && withItem ? { ...selected, ...itemOf(attachment, reply) } : selected;
}
