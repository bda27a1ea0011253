import type { IdSource } from "@consentra/protocol";
import type { Change } from "../../change.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type Attachment, attachmentsOf, newAttachmentId } from "../attachment/attachment.ts";
import type { Event } from "../event.ts";

/** What is attached to a meeting goes with it into the calendar of a guest. */
export function copyAttachments(
  copy: Pick<Event, "id">,
  attachments: readonly Attachment[],
  ids: IdSource,
): readonly Change[] {
  return attachments.map((attachment) => ({
    kind: "attachment-added",
    attachment: { ...attachment, id: newAttachmentId(copy.id, ids), eventId: copy.id },
  }));
}

const contentOf = ({ id: _, eventId: __, ...content }: Attachment): string => JSON.stringify(content);

/** Attaches to a guest's copy what is attached to the meeting by now, where that is something else. */
export function refreshAttachments(
  state: TenantState,
  { copy, attachments }: { readonly copy: Event; readonly attachments: readonly Attachment[] },
  ids: IdSource,
): readonly Change[] {
  const present = attachmentsOf(state, copy);
  const isSame = present.map(contentOf).join() === attachments.map(contentOf).join();
  if (isSame) return [];
  return [
    ...present.map(({ id }): Change => ({ kind: "attachment-removed", attachmentId: id })),
    ...copyAttachments(copy, attachments, ids),
  ];
}
