import type { Attachment } from "../../domain/calendar/attachment/attachment.ts";
import { attachmentReader } from "../../domain/calendar/attachment/attachment-draft.ts";
import { readAttachmentQuery } from "../../domain/calendar/attachment/attachment-query.ts";
import {
  type AttachmentFound,
  decideAddAttachment,
  decideAttachmentValue,
  decideGetAttachment,
  decideListAttachments,
  decideRemoveAttachment,
} from "../../domain/calendar/attachment/decide-attachment.ts";
import { decideOpenUpload } from "../../domain/calendar/attachment/decide-upload.ts";
import { toICalendar } from "../../domain/calendar/attachment/to-i-calendar.ts";
import { readAttachmentItem } from "../../domain/calendar/attachment/upload-request.ts";
import { readEventDraft } from "../../domain/calendar/event-draft.ts";
import { CALENDAR_DETAILS_READ, CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { fromBase64 } from "../../http/base64.ts";
import type { AnyRoute, RouteRequest } from "../../http/route.ts";
import { attachmentsContext, toAttachmentResource } from "./attachment-resource.ts";
import { formatExpiration, uploadUrl } from "./attachment-upload-url.ts";
import { collectionBody, odataContext, selectedContext } from "./collection-body.ts";
import { EVENT_ITEMS } from "./event-paths.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readCondition, readDraft } from "./read-draft.ts";
import { respondContent, respondGraph, respondNoContent } from "./respond-graph.ts";
import { shownId } from "./shown-id.ts";

const LISTS = EVENT_ITEMS.map((path) => `${path}/attachments`);
const ITEMS = LISTS.map((path) => `${path}/:attachment`);
const VALUES = ITEMS.map((path) => `${path}/$value`);
const UPLOADS = LISTS.map((path) => `${path}/createUploadSession`);

const eventPath = ({ params: { calendar, event = "" } }: RouteRequest) => ({
  calendarId: calendar,
  eventId: event,
});

const attachmentPath = (request: RouteRequest) => ({
  ...eventPath(request),
  attachmentId: request.params.attachment ?? "",
});

const readAttachment = attachmentReader((item) => readEventDraft(item, "create"));

function respondAttachment({ attachment, view }: AttachmentFound, reply: Reply, status?: 201): Response {
  const { id, eventId } = attachment;
  const path = attachmentsContext(eventId, reply);
  const context = odataContext(reply, `${path}${selectedContext(view.select)}/$entity`);
  const address = `${reply.origins.graph}/v1.0${reply.root}/events/${encodeURIComponent(shownId(eventId, reply))}/attachments/${encodeURIComponent(id)}`;
  return respondGraph(
    { "@odata.context": context, ...toAttachmentResource(attachment, view, reply) },
    reply,
    status === 201 ? { status, location: address } : {},
  );
}

function respondValue(attachment: Attachment, reply: Reply): Response {
  switch (attachment.kind) {
    case "file":
      return respondContent(fromBase64(attachment.contentBytes), attachment.contentType, reply);
    case "item":
      return respondContent(toICalendar(attachment), "text/calendar", reply);
    case "reference":
      throw new Error("A reference attachment was to be answered with its content, and has none.");
  }
}

/** `…/events/{id}/attachments` and what lies below. */
export const attachmentRoutes: readonly AnyRoute[] = [
  graphRoute({
    name: "graph.list-attachments",
    host: "graph",
    method: "GET",
    path: LISTS,
    source: "https://learn.microsoft.com/graph/api/event-list-attachments",
    access: CALENDAR_DETAILS_READ,
    parse(request) {
      const query = readAttachmentQuery(request.url.searchParams);
      return isGraphFailure(query) ? query : { ...query, ...eventPath(request) };
    },
    decide: decideListAttachments,
    view({ event, attachments, total, query, view }, reply) {
      const context = `${attachmentsContext(event.id, reply)}${selectedContext(view.select)}`;
      const items = attachments.map((one) => toAttachmentResource(one, view, reply));
      return respondGraph(collectionBody(reply, { context, items, total, query }), reply);
    },
  }),
  graphRoute({
    name: "graph.add-attachment",
    host: "graph",
    method: "POST",
    path: LISTS,
    source: "https://learn.microsoft.com/graph/api/event-post-attachments",
    access: CALENDAR_WRITE,
    async parse(request) {
      const written = await readDraft(request, (body) => readAttachment(body, "attachment"));
      return isGraphFailure(written) ? written : { ...written, ...eventPath(request) };
    },
    decide: decideAddAttachment,
    view: (outcome, reply) => respondAttachment(outcome, reply, 201),
  }),
  graphRoute({
    name: "graph.get-attachment",
    host: "graph",
    method: "GET",
    path: ITEMS,
    source: "https://learn.microsoft.com/graph/api/attachment-get",
    access: CALENDAR_DETAILS_READ,
    parse(request) {
      const query = readAttachmentQuery(request.url.searchParams);
      return isGraphFailure(query) ? query : { view: query.view, ...attachmentPath(request) };
    },
    decide: decideGetAttachment,
    view: (outcome, reply) => respondAttachment(outcome, reply),
  }),
  graphRoute({
    name: "graph.attachment-value",
    host: "graph",
    method: "GET",
    path: VALUES,
    source: "https://learn.microsoft.com/graph/api/attachment-get",
    access: CALENDAR_DETAILS_READ,
    parse: attachmentPath,
    decide: decideAttachmentValue,
    view: ({ attachment }, reply) => respondValue(attachment, reply),
  }),
  graphRoute({
    name: "graph.remove-attachment",
    host: "graph",
    method: "DELETE",
    path: ITEMS,
    source: "https://learn.microsoft.com/graph/api/attachment-delete",
    access: CALENDAR_WRITE,
    parse(request) {
      const condition = readCondition(request);
      return isGraphFailure(condition) ? condition : { ...condition, ...attachmentPath(request) };
    },
    decide: decideRemoveAttachment,
    view: (_, reply) => respondNoContent(reply),
  }),
  graphRoute({
    name: "graph.open-attachment-upload",
    host: "graph",
    method: "POST",
    path: UPLOADS,
    source: "https://learn.microsoft.com/graph/api/attachment-createuploadsession",
    access: CALENDAR_WRITE,
    async parse(request) {
      const written = await readDraft(request, readAttachmentItem);
      return isGraphFailure(written) ? written : { draft: written.draft, ...eventPath(request) };
    },
    decide: decideOpenUpload,
    view: ({ session, mailbox }, reply) =>
      respondGraph(
        {
          "@odata.context": odataContext(reply, "microsoft.graph.uploadSession"),
          uploadUrl: uploadUrl(session, mailbox, reply.origins.mail),
          expirationDateTime: formatExpiration(session.expirationDateTime),
          nextExpectedRanges: ["0-"],
        },
        reply,
        { status: 201 },
      ),
  }),
];
