import type { MockControls } from "../../http/mock-controls.ts";
import type { RouteRequest } from "../../http/route.ts";
import { isSameOrigin } from "../../http/same-origin.ts";
import { FORM_TOKEN_FIELD } from "../../views/parts/form.ts";

/** The largest upload that is read, in characters; a large mailbox makes a large snapshot. */
const LARGEST_UPLOAD = 200_000_000;

/** A form of the mock's own pages, as it was sent. */
export interface ControlForm {
  readonly isOwn: boolean;
  readonly formToken: string;
  /** A field's text; empty where the form has none of that name. */
  text(name: string): string;
  /** What a file holds; undefined where the form carries none, or too large a one. */
  readonly file: string | undefined;
}

/** Reads a form, url-encoded or with a file. What cannot be read has no fields. */
export async function readControlForm({ request, url }: RouteRequest): Promise<ControlForm> {
  const data = await request.formData().catch(() => new FormData());
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const upload = data.get("file");
  const isReadable = upload !== null && typeof upload !== "string" && upload.size <= LARGEST_UPLOAD;
  return {
    isOwn: isSameOrigin(request, url),
    formToken: text(FORM_TOKEN_FIELD),
    text,
    file: isReadable && upload.size > 0 ? await upload.text() : undefined,
  };
}

/** Whether one of the mock's own pages sent a form. */
export const isTrusted = ({ formToken }: MockControls, form: ControlForm): boolean =>
  form.isOwn && form.formToken === formToken;
