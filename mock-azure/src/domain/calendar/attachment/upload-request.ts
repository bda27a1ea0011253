import { readParameters } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import {
  type Reader,
  readFields,
  readFlag,
  readOneOf,
  readText,
  readTextOrNull,
} from "../../graph/json-fields.ts";
import type { AttachmentItem } from "./upload-session.ts";

interface WireItem {
  readonly attachmentType: "file" | "item" | "reference";
  readonly name: string;
  readonly contentType: string | null;
  readonly contentId: string | null;
  readonly isInline: boolean;
  readonly size: number;
}

const readSize: Reader<number> = (value, property) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : graphFailure("bodyValue", { property, type: "Edm.Int64" });

const readItem = readFields<WireItem>("microsoft.graph.attachmentItem", {
  attachmentType: readOneOf(["file", "item", "reference"]),
  name: readText,
  contentType: readTextOrNull,
  contentId: readTextOrNull,
  isInline: readFlag,
  size: readSize,
});

const readBody = readParameters<{ attachmentItem: Partial<WireItem> }>("createUploadSession", {
  attachmentItem: readItem,
});

/**
 * Reads what a session is to be opened for: files only can be uploaded.
 *
 * @see https://learn.microsoft.com/graph/api/resources/attachmentitem
 */
export function readAttachmentItem(body: unknown): AttachmentItem | GraphFailure {
  const given = readBody(body, "body");
  if (isGraphFailure(given)) return given;
  const {
    attachmentType,
    name,
    size,
    contentType,
    contentId = null,
    isInline = false,
  } = given.attachmentItem ?? {};
  if (!attachmentType || !name || size === undefined) {
    return graphFailure("propertyMissing", { detail: "attachmentType, name and size are needed" });
  }
  return attachmentType === "file"
    ? { name, size, contentType: contentType ?? undefined, contentId, isInline }
    : graphFailure("bodyEnum", { detail: "only files are uploaded: attachmentType must be file" });
}
