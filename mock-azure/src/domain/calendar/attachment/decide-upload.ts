import { conclude, type Decision, type Moment, type Reason } from "../../decision.ts";
import { formatDateTime } from "../../format-date.ts";
import type { Caller } from "../../graph/bearer.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type EventPath, findWritable } from "../decide-event.ts";
import type { Event } from "../event.ts";
import { findOccurrence } from "../recurrence/find-occurrence.ts";
import { attach, judgeSize } from "./attach.ts";
import { type Attachment, attachmentsOf } from "./attachment.ts";
import { type ContentRange, judgeRange } from "./content-range.ts";
import { type AttachmentItem, openUploadSession, toFileDraft, type UploadSession } from "./upload-session.ts";
import { writeAttachments } from "./write-attachments.ts";

const UPLOAD_PAGE = "https://learn.microsoft.com/graph/outlook-large-attachments";

/** A session is for files of this many bytes at least; smaller ones are posted. */
const SMALLEST_UPLOAD = 3 * 1024 * 1024;
const LARGEST_UPLOAD = 150 * 1024 * 1024;

export interface UploadOpened {
  readonly kind: "upload-opened";
  readonly session: UploadSession;
  readonly mailbox: string;
}

/** How Outlook's addresses name a mailbox. */
const mailboxOf = ({ organization }: TenantState, userId: string): string => `${userId}@${organization.id}`;

/**
 * Decides `POST …/attachments/createUploadSession`. In somebody else's mailbox the real service fails to open one for a
 * signed-in user.
 *
 * @see https://learn.microsoft.com/graph/api/attachment-createuploadsession
 */
export function decideOpenUpload(
  state: TenantState,
  input: EventPath & { readonly draft: AttachmentItem; readonly caller: Caller },
  moment: Moment,
): Decision<UploadOpened | GraphFailure> {
  const { owner, caller, draft: item } = input;
  if (caller.kind === "user" && caller.userId !== owner.id) {
    const detail = "a signed-in user cannot upload into the mailbox of somebody else";
    return refuse(graphFailure("accessDenied", { detail }));
  }
  const event = findWritable(state, { ...input, ifMatch: undefined });
  if (isGraphFailure(event)) return refuse(event);
  if (item.size < SMALLEST_UPLOAD) {
    const detail = `${String(item.size)} bytes are less than 3 MB: post the file to the attachments`;
    return refuse(graphFailure("attachmentTooSmall", { detail }));
  }
  if (item.size > LARGEST_UPLOAD) {
    return refuse(graphFailure("attachmentTooLarge", { detail: `${String(item.size)} bytes` }));
  }
  const session = openUploadSession({ eventId: event.id, item }, moment);
  const mailbox = mailboxOf(state, event.userId);
  return conclude({ kind: "upload-opened", session, mailbox }, [], [{ kind: "upload-opened", session }]);
}

/** A request to the address of a session. */
export interface UploadCall {
  readonly eventId: string;
  readonly sessionId: string;
  /** What the address carries as `authtoken`. */
  readonly token: string | undefined;
  /** Whether the request carries an access token besides, which is for another service than this one. */
  readonly authorized: boolean;
}

/** Lets a request to a session's address in, or says why not. */
function findSession(
  state: TenantState,
  call: UploadCall,
  { now }: Moment,
): { readonly session: UploadSession; readonly event: Event } | GraphFailure {
  if (call.authorized) {
    const detail = "the address of an upload session wants no Authorization header";
    return graphFailure("tokenAudience", { detail });
  }
  const session = state.uploadSessions.get(call.sessionId);
  const event = state.events.get(call.eventId) ?? findOccurrence(state, call.eventId);
  if (!session || !event || session.eventId !== event.id) return graphFailure("itemNotFound");
  if (call.token !== session.token) {
    const detail = "the address is not the one that the session was opened with";
    return graphFailure(call.token === undefined ? "tokenEmpty" : "tokenUnreadable", { detail });
  }
  if (now >= session.expirationDateTime) {
    const detail = `the upload session expired at ${formatDateTime(session.expirationDateTime)}`;
    return graphFailure("tokenExpired", { detail });
  }
  return { session, event };
}

export interface UploadContinued {
  readonly kind: "upload-continued";
  readonly session: UploadSession;
}

export interface UploadFinished {
  readonly kind: "upload-finished";
  readonly attachment: Attachment;
  readonly mailbox: string;
}

/** Decides `PUT` to a session's address: the next bytes of the file; with the last ones it is attached. */
export function decideUploadRange(
  state: TenantState,
  input: UploadCall & { readonly range: ContentRange | GraphFailure; readonly bytes: string },
  moment: Moment,
): Decision<UploadContinued | UploadFinished | GraphFailure> {
  const found = findSession(state, input, moment);
  if (isGraphFailure(found)) return refuse(found);
  const { session: before, event } = found;
  const { range, bytes } = input;
  if (isGraphFailure(range)) return refuse(range);
  const failure =
    judgeRange(range, { received: before.received, size: before.item.size }) ??
    judgeSize(attachmentsOf(state, event), range.last + 1);
  if (failure) return refuse(failure);
  const session: UploadSession = {
    ...before,
    received: range.last + 1,
    pieces: [...before.pieces, bytes],
  };
  if (session.received < session.item.size) {
    const because = told(`bytes ${String(range.first)} to ${String(range.last)} have arrived`);
    return conclude(
      { kind: "upload-continued", session },
      [because],
      [{ kind: "upload-continued", session }],
    );
  }
  return finish(state, { session, event }, moment);
}

function finish(
  state: TenantState,
  { session, event }: { readonly session: UploadSession; readonly event: Event },
  moment: Moment,
): Decision<UploadFinished | GraphFailure> {
  const attached = attach(state, event, [toFileDraft(session)], moment);
  if (isGraphFailure(attached)) return refuse(attached);
  const [attachment] = attached.added;
  if (!attachment) throw new Error("An upload was finished, and there is no attachment.");
  return conclude(
    { kind: "upload-finished", attachment, mailbox: mailboxOf(state, event.userId) },
    [told("all bytes have arrived: the file is attached")],
    [...writeAttachments(state, attached, moment), { kind: "upload-ended", sessionId: session.id }],
  );
}

const told = (text: string): Reason => ({ rule: "graph.upload", text, source: UPLOAD_PAGE });

/** Decides `GET` of a session's address: which bytes come next. */
export function decideUploadStatus(
  state: TenantState,
  input: UploadCall,
  moment: Moment,
): Decision<UploadContinued | GraphFailure> {
  const found = findSession(state, input, moment);
  return isGraphFailure(found)
    ? refuse(found)
    : conclude({ kind: "upload-continued", session: found.session });
}

/** Decides `DELETE` of a session's address: nothing of the file stays. */
export function decideCancelUpload(
  state: TenantState,
  input: UploadCall,
  moment: Moment,
): Decision<{ readonly kind: "upload-cancelled" } | GraphFailure> {
  const found = findSession(state, input, moment);
  return isGraphFailure(found)
    ? refuse(found)
    : conclude({ kind: "upload-cancelled" }, [], [{ kind: "upload-ended", sessionId: found.session.id }]);
}
