import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event, EventContent } from "../event.ts";
import { toEventContent } from "../event-content.ts";
import { type Attachment, haveAttachments, newAttachmentId } from "./attachment.ts";
import type { AttachmentDraft, ItemDraft } from "./attachment-draft.ts";
import { bytesIn } from "./base64.ts";
import { contentTypeOf } from "./content-type-of.ts";
import { type Held, holdApart } from "./write-attachments.ts";

/**
 * What the store adds to a content: what it adds in the documentation's example. The real store has no fixed number.
 *
 * @see https://learn.microsoft.com/graph/api/event-post-attachments#examples
 */
const OVERHEAD = 158;

/**
 * How large an item may be with all that is attached to it.
 *
 * @see https://learn.microsoft.com/graph/api/attachment-createuploadsession
 */
const LARGEST_ITEM = 35 * 1024 * 1024;

/** The content of an attached event. Without a start the store takes it and cannot read it any more. */
function toItem(state: TenantState, { item }: ItemDraft): EventContent | GraphFailure {
  return item.start
    ? toEventContent(state, item)
    : graphFailure("dataCorrupt", { what: "The start time hasn't been set." });
}

function toAttachment(
  state: TenantState,
  event: Event,
  draft: AttachmentDraft,
  moment: Moment,
): Attachment | GraphFailure {
  const base = {
    id: newAttachmentId(event.id, moment.ids),
    eventId: event.id,
    name: draft.name,
    isInline: draft.isInline,
    lastModifiedDateTime: moment.now,
  };
  switch (draft.kind) {
    case "file": {
      const {
        kind,
        contentType = contentTypeOf(draft.name),
        contentId,
        contentLocation,
        contentBytes,
      } = draft;
      const size = bytesIn(contentBytes) + OVERHEAD;
      return { ...base, kind, contentType, contentId, contentLocation, contentBytes, size };
    }
    case "item": {
      const item = toItem(state, draft);
      if (isGraphFailure(item)) return item;
      return { ...base, kind: "item", contentType: null, item, size: JSON.stringify(item).length + OVERHEAD };
    }
    case "reference":
      return { ...base, kind: "reference", contentType: draft.contentType, size: OVERHEAD };
  }
}

/** Whether an event could take so many bytes more. */
export function judgeSize(present: readonly Attachment[], bytes: number): GraphFailure | undefined {
  const total = present.reduce((sum, { size }) => sum + size, bytes);
  return total > LARGEST_ITEM
    ? graphFailure("messageTooLarge", { detail: `${String(total)} bytes in all are more than 35 MB` })
    : undefined;
}

/** Adds attachments to an event, or says why they cannot be. The event's own change is its maker's. */
export function attach(
  state: TenantState,
  event: Event,
  drafts: readonly AttachmentDraft[],
  moment: Moment,
): (Held & { readonly added: readonly Attachment[] }) | GraphFailure {
  const held = holdApart(state, event, moment);
  const added: Attachment[] = [];
  for (const draft of drafts) {
    const attachment = toAttachment(state, event, draft, moment);
    if (isGraphFailure(attachment)) return attachment;
    const failure = judgeSize([...held.attachments, ...added], attachment.size);
    if (failure) return failure;
    added.push(attachment);
  }
  const attachments = [...held.attachments, ...added];
  return {
    event: { ...held.event, hasAttachments: haveAttachments(attachments) },
    attachments,
    added,
    changes: [
      ...held.changes,
      ...added.map((attachment): Change => ({ kind: "attachment-added", attachment })),
    ],
  };
}
