import { readContentRange } from "../../domain/calendar/attachment/content-range.ts";
import {
  decideCancelUpload,
  decideUploadRange,
  decideUploadStatus,
  type UploadCall,
} from "../../domain/calendar/attachment/decide-upload.ts";
import type { UploadSession } from "../../domain/calendar/attachment/upload-session.ts";
import { graphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { toBase64 } from "../../http/base64.ts";
import { type AnyRoute, defineRoute, type RouteRequest, type ViewTools } from "../../http/route.ts";
import { attachmentUrl, formatExpiration } from "../graph/attachment-upload-url.ts";
import { respondGraph, respondGraphFailure, respondNoContent } from "../graph/respond-graph.ts";

const PATH = "/api/v2.0/Users(':mailbox')/Events(':event')/AttachmentSessions(':session')";
const SOURCE = "https://learn.microsoft.com/graph/outlook-large-attachments";

/** Requests may carry about this many bytes. */
const LARGEST_PIECE = 4 * 1024 * 1024;

function readCall({ params, url, request }: RouteRequest): UploadCall {
  return {
    eventId: params.event ?? "",
    sessionId: params.session ?? "",
    token: url.searchParams.get("authtoken") ?? undefined,
    authorized: request.headers.has("authorization"),
  };
}

/** Apps upload from browsers too. */
function open(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", "Location");
  return response;
}

/** Outlook spells its properties with capitals, and says only where the next bytes begin. */
function respondProgress(
  { expirationDateTime, received, eventId }: UploadSession,
  tools: ViewTools,
): Response {
  const context = `Users/Events('${encodeURIComponent(eventId)}')/AttachmentSessions/$entity`;
  return respondGraph(
    {
      "@odata.context": `${tools.origins.mail}/api/v2.0/$metadata#${context}`,
      ExpirationDateTime: formatExpiration(expirationDateTime),
      NextExpectedRanges: [String(received)],
    },
    tools,
  );
}

/** The address of an upload session, which wants no token but its own. */
export const attachmentUploadRoutes: readonly AnyRoute[] = [
  defineRoute({
    name: "mail.upload-range",
    host: "mail",
    method: "PUT",
    path: PATH,
    source: SOURCE,
    crossOrigin: true,
    async parse(request) {
      const bytes = new Uint8Array(await request.request.arrayBuffer());
      const range =
        bytes.byteLength > LARGEST_PIECE
          ? graphFailure("bodyTooLarge")
          : readContentRange(request.request.headers.get("content-range"), bytes.byteLength);
      return { ...readCall(request), range, bytes: isGraphFailure(range) ? "" : toBase64(bytes) };
    },
    decide: decideUploadRange,
    view(outcome, tools) {
      if (outcome.kind === "graph-failure") return open(respondGraphFailure(outcome, tools));
      if (outcome.kind === "upload-continued") return open(respondProgress(outcome.session, tools));
      const location = attachmentUrl(outcome.attachment, outcome.mailbox, tools.origins.mail);
      return open(new Response(null, { status: 201, headers: { location } }));
    },
  }),
  defineRoute({
    name: "mail.upload-status",
    host: "mail",
    method: "GET",
    path: PATH,
    source: SOURCE,
    crossOrigin: true,
    parse: readCall,
    decide: decideUploadStatus,
    view: (outcome, tools) =>
      open(
        outcome.kind === "graph-failure"
          ? respondGraphFailure(outcome, tools)
          : respondProgress(outcome.session, tools),
      ),
  }),
  defineRoute({
    name: "mail.cancel-upload",
    host: "mail",
    method: "DELETE",
    path: PATH,
    source: SOURCE,
    crossOrigin: true,
    parse: readCall,
    decide: decideCancelUpload,
    view: (outcome, tools) =>
      open(outcome.kind === "graph-failure" ? respondGraphFailure(outcome, tools) : respondNoContent(tools)),
  }),
];
