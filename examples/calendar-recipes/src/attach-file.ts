import { type GraphRequest, GraphRequestError, type Sender } from "@consentra/calendar";

/** The service takes larger files in parts only, and smaller ones not in parts. */
const MOST_AT_ONCE = 3 * 1024 * 1024;
/** Parts have to be of a multiple of 320 KiB. */
const PART = 10 * 320 * 1024;

/** A file to attach to an event. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

const post = (path: string, body: unknown): GraphRequest => ({
  method: "POST",
  path,
  headers: { "content-type": "application/json" },
  body,
  // A second attempt would attach a second file.
  repeatable: false,
});

/**
 * Attaches a file to an event, in the way that its size asks for.
 *
 * @param fetch - sends the parts of a large file, whose address holds its own permission and must get no token
 */
export async function attachFile(
  sender: Sender,
  eventId: string,
  { name, content }: AttachedFile,
  fetch: (request: Request) => Promise<Response> = (request) => globalThis.fetch(request),
): Promise<void> {
  const path = `/me/events/${encodeURIComponent(eventId)}/attachments`;
  const size = content.length;
  if (size < MOST_AT_ONCE) {
    const attachment = {
      "@odata.type": "#microsoft.graph.fileAttachment",
      name,
      contentBytes: base64(content),
    };
    await sender.send(post(path, attachment), (response) => response.json());
    return;
  }
  const session = { AttachmentItem: { attachmentType: "file", name, size } };
  const { uploadUrl } = await sender.send(
    post(`${path}/createUploadSession`, session),
    async (response) => (await response.json()) as { readonly uploadUrl: string },
  );
  for (let from = 0; from < size; from += PART) {
    const part = content.slice(from, from + PART);
    const range = `bytes ${String(from)}-${String(from + part.length - 1)}/${String(size)}`;
    const headers = { "content-range": range, "content-type": "application/octet-stream" };
    const response = await fetch(new Request(uploadUrl, { method: "PUT", headers, body: part }));
    if (!response.ok) throw new Error(`A part of the file was refused with ${String(response.status)}.`);
  }
}

/** Somebody's picture; none where the service says that there is none, which it does by 404. */
export async function readPhoto(sender: Sender): Promise<Blob | undefined> {
  const request: GraphRequest = { method: "GET", path: "/me/photo/$value", headers: {}, repeatable: true };
  try {
    return await sender.send(request, (response) => response.blob());
  } catch (error) {
    if (error instanceof GraphRequestError && error.failure.kind === "notFound") return undefined;
    throw error;
  }
}
