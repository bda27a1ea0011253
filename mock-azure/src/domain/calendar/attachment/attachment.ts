import type { EpochMilliseconds, IdSource } from "@consentra/protocol";
import type { TenantState } from "../../tenant-state.ts";
import type { Event, EventContent } from "../event.ts";
import { isSeriesPart } from "../recurrence/occurrences.ts";

interface AttachmentBase {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly isInline: boolean;
  readonly lastModifiedDateTime: EpochMilliseconds;
  /** In bytes, with what the store adds to the content. */
  readonly size: number;
}

/** @see https://learn.microsoft.com/graph/api/resources/fileattachment */
export interface FileAttachment extends AttachmentBase {
  readonly kind: "file";
  readonly contentType: string;
  readonly contentId: string | null;
  readonly contentLocation: string | null;
  /** Base64. */
  readonly contentBytes: string;
}

/** @see https://learn.microsoft.com/graph/api/resources/itemattachment */
export interface ItemAttachment extends AttachmentBase {
  readonly kind: "item";
  readonly contentType: null;
  /** An event that is in no calendar. */
  readonly item: EventContent;
}

/** @see https://learn.microsoft.com/graph/api/resources/referenceattachment */
export interface ReferenceAttachment extends AttachmentBase {
  readonly kind: "reference";
  readonly contentType: string | null;
}

/** Something attached to an event. */
export type Attachment = FileAttachment | ItemAttachment | ReferenceAttachment;

/** What the service may say before an attachment's own part of its id. */
const MARK = "BEgAQA";

/** An id of an attachment; it begins like its event's. */
export function newAttachmentId(eventId: string, ids: IdSource): string {
  return `${eventId.replace(/=+$/, "")}${MARK}${ids.opaque(22)}=`;
}

/** The series whose attachments an occurrence or exception shows, until it has some of its own. */
export const inheritsFrom = (event: Event): string | undefined =>
  isSeriesPart(event) && !event.hasOwnAttachments ? event.seriesMasterId : undefined;

/** The attachments of an event, in the order they were added. */
export function attachmentsOf({ attachments }: TenantState, event: Event): readonly Attachment[] {
  const masterId = inheritsFrom(event);
  return masterId === undefined
    ? attachments.by("eventId", event.id)
    : attachments.by("eventId", masterId).map((one) => ({ ...one, eventId: event.id }));
}

/**
 * Whether an event says that it has attachments: those shown in its body do not count.
 *
 * @see https://github.com/microsoftgraph/microsoft-graph-docs/issues/2221
 */
export const haveAttachments = (attachments: readonly Attachment[]): boolean =>
  attachments.some(({ isInline }) => !isInline);
