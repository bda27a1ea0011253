import { conclude, type Decision, type Moment } from "../../decision.ts";
import type { CollectionQuery } from "../../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type EventPath, findWritable } from "../decide-event.ts";
import type { Event } from "../event.ts";
import { findEvent } from "../find-item.ts";
import { isOutlookId } from "../outlook-ids.ts";
import { attach } from "./attach.ts";
import { type Attachment, attachmentsOf, inheritsFrom } from "./attachment.ts";
import type { AttachmentDraft } from "./attachment-draft.ts";
import type { AttachmentView } from "./attachment-query.ts";
import { holdApart, writeAttachments } from "./write-attachments.ts";

export interface AttachmentFound {
  readonly kind: "attachment-found";
  readonly attachment: Attachment;
  readonly view: AttachmentView;
}

export interface AttachmentPage {
  readonly kind: "attachment-page";
  readonly event: Event;
  readonly attachments: readonly Attachment[];
  readonly total: number;
  readonly query: CollectionQuery;
  readonly view: AttachmentView;
}

/** Which attachment a path names. */
export interface AttachmentPath extends EventPath {
  readonly attachmentId: string;
}

function findAttachment(
  state: TenantState,
  event: Event | GraphFailure,
  attachmentId: string,
): Attachment | GraphFailure {
  if (isGraphFailure(event)) return event;
  if (!isOutlookId(attachmentId)) return graphFailure("idMalformed");
  const attachment = attachmentsOf(state, event).find(({ id }) => id === attachmentId);
  return attachment ?? graphFailure("itemNotFound");
}

/** Decides `GET …/events/{id}/attachments`. */
export function decideListAttachments(
  state: TenantState,
  input: EventPath & { readonly query: CollectionQuery; readonly view: AttachmentView },
): Decision<AttachmentPage | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  if (isGraphFailure(event)) return refuse(event);
  const { query, view } = input;
  const all = attachmentsOf(state, event);
  const attachments = all.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "attachment-page", event, attachments, total: all.length, query, view });
}

/** Decides `GET …/events/{id}/attachments/{id}`. */
export function decideGetAttachment(
  state: TenantState,
  input: AttachmentPath & { readonly view: AttachmentView },
): Decision<AttachmentFound | GraphFailure> {
  const attachment = findAttachment(state, findEvent(state, input.owner, input), input.attachmentId);
  return isGraphFailure(attachment)
    ? refuse(attachment)
    : conclude({ kind: "attachment-found", attachment, view: input.view });
}

/** Everything of an attachment, as a new one is answered with. */
const WHOLE: AttachmentView = { select: undefined, withItem: false };

/** Decides `GET …/events/{id}/attachments/{id}/$value`: the bytes of a file, an event as iCalendar. */
export function decideAttachmentValue(
  state: TenantState,
  input: AttachmentPath,
): Decision<AttachmentFound | GraphFailure> {
  const attachment = findAttachment(state, findEvent(state, input.owner, input), input.attachmentId);
  if (isGraphFailure(attachment)) return refuse(attachment);
  return attachment.kind === "reference"
    ? refuse(graphFailure("attachmentWithoutValue"))
    : conclude({ kind: "attachment-found", attachment, view: WHOLE });
}

/**
 * Decides `POST …/events/{id}/attachments`. The event is another version then.
 *
 * @see https://learn.microsoft.com/graph/api/event-post-attachments
 */
export function decideAddAttachment(
  state: TenantState,
  input: EventPath & { readonly draft: AttachmentDraft; readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<AttachmentFound | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const attached = attach(state, before, [input.draft], moment);
  if (isGraphFailure(attached)) return refuse(attached);
  const [attachment] = attached.added;
  if (!attachment) throw new Error("An attachment was taken, and there is none.");
  return conclude(
    { kind: "attachment-found", attachment, view: WHOLE },
    [],
    writeAttachments(state, attached, moment),
  );
}

/** Decides `DELETE …/events/{id}/attachments/{id}`. One of a series can be taken from an occurrence alone. */
export function decideRemoveAttachment(
  state: TenantState,
  input: AttachmentPath & { readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<{ readonly kind: "attachment-removed" } | GraphFailure> {
  const before = findWritable(state, input);
  const attachment = findAttachment(state, before, input.attachmentId);
  if (isGraphFailure(before)) return refuse(before);
  if (isGraphFailure(attachment)) return refuse(attachment);
  const left = attachmentsOf(state, before).filter(({ id }) => id !== attachment.id);
  const held = holdApart(state, before, moment, left);
  const isOwn = inheritsFrom(before) === undefined;
  return conclude(
    { kind: "attachment-removed" },
    [],
    [
      ...(isOwn ? [{ kind: "attachment-removed", attachmentId: attachment.id } as const] : []),
      ...writeAttachments(state, held, moment),
    ],
  );
}
