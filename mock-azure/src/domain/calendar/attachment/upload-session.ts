import { type EpochMilliseconds, type IdSource, toMilliseconds } from "@consentra/protocol";
import type { FileDraft } from "./attachment-draft.ts";
import { joinBase64 } from "./base64.ts";

/** What a session is opened for: a file of which only the bytes are still to come. */
export interface AttachmentItem extends Pick<FileDraft, "name" | "contentType" | "isInline" | "contentId"> {
  /** In bytes. */
  readonly size: number;
}

/**
 * A large file on its way to an event, in pieces.
 *
 * @see https://learn.microsoft.com/graph/outlook-large-attachments
 */
export interface UploadSession {
  readonly id: string;
  readonly eventId: string;
  /** What the address of the session carries: whoever knows it may upload. */
  readonly token: string;
  readonly item: AttachmentItem;
  readonly expirationDateTime: EpochMilliseconds;
  /** How many bytes have arrived; the next one is expected there. */
  readonly received: number;
  /** The pieces in base64, in order. */
  readonly pieces: readonly string[];
}

/** The span between an upload and the end of its session in the documentation's example, rounded up. */
const SESSION_LIFE = toMilliseconds({ hours: 2 });
const TOKEN_LENGTH = 86;

/** A new session, with nothing uploaded yet. */
export function openUploadSession(
  { eventId, item }: Pick<UploadSession, "eventId" | "item">,
  { now, ids }: { readonly now: EpochMilliseconds; readonly ids: IdSource },
): UploadSession {
  return {
    id: `${eventId.replace(/=+$/, "")}${ids.opaque(28)}=`,
    eventId,
    token: ids.opaque(TOKEN_LENGTH),
    item,
    expirationDateTime: (now + SESSION_LIFE) as EpochMilliseconds,
    received: 0,
    pieces: [],
  };
}

/** The file of a session to which nothing is missing. */
export function toFileDraft({ item, pieces }: UploadSession): FileDraft {
  const { size: _, ...file } = item;
  return { kind: "file", ...file, contentLocation: null, contentBytes: joinBase64(pieces) };
}
