import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readFields, readFlag, readText, readTextOrNull } from "../../graph/json-fields.ts";
import type { EventDraft } from "../event-draft.ts";
import { isBase64 } from "./base64.ts";

interface DraftBase {
  readonly name: string;
  readonly isInline: boolean;
}

export interface FileDraft extends DraftBase {
  readonly kind: "file";
  readonly contentType: string | undefined;
  readonly contentId: string | null;
  readonly contentLocation: string | null;
  readonly contentBytes: string;
}

export interface ItemDraft extends DraftBase {
  readonly kind: "item";
  readonly item: EventDraft;
}

export interface ReferenceDraft extends DraftBase {
  readonly kind: "reference";
  readonly contentType: string | null;
}

/** What a request attaches. */
export type AttachmentDraft = FileDraft | ItemDraft | ReferenceDraft;

/** Reads the event in an item attachment. */
export type ReadItem = (body: unknown) => EventDraft | GraphFailure;

interface WireBase {
  readonly name: string;
  readonly contentType: string | null;
  readonly isInline: boolean;
}

const READ_ONLY: readonly string[] = ["id", "lastModifiedDateTime", "size"];

const BASE = { name: readText, contentType: readTextOrNull, isInline: readFlag };

const readBytes: Reader<string> = (value, property) => {
  const text = readText(value, property);
  if (isGraphFailure(text)) return text;
  const base64 = text.replace(/\s+/g, "");
  return isBase64(base64) ? base64 : graphFailure("bodyValue", { property, type: "Edm.Binary" });
};

const readFile = readFields<
  WireBase & { contentId: string | null; contentLocation: string | null; contentBytes: string }
>(
  "microsoft.graph.fileAttachment",
  { ...BASE, contentId: readTextOrNull, contentLocation: readTextOrNull, contentBytes: readBytes },
  READ_ONLY,
);

const readItemAttachment = readFields<WireBase & { item: unknown }>(
  "microsoft.graph.itemAttachment",
  { ...BASE, item: (value) => value },
  READ_ONLY,
);

const readReference = readFields<WireBase>("microsoft.graph.referenceAttachment", BASE, READ_ONLY);

const missing = (property: string): GraphFailure =>
  graphFailure("propertyMissing", { detail: `${property} is missing` });

/** The type that a body says it has, without its namespace and in lower case. */
function typeOf(value: unknown): string | undefined {
  const type = (value as Readonly<Record<string, unknown>> | null)?.["@odata.type"];
  const [, name] = /^#?microsoft\.(?:graph|outlookservices)\.(\w+)$/i.exec(String(type)) ?? [];
  return name?.toLowerCase();
}

function readItem(item: unknown, read: ReadItem): EventDraft | GraphFailure {
  switch (typeOf(item)) {
    case "event": {
      const draft = read(item);
      return isGraphFailure(draft) || !draft.attachments
        ? draft
        : graphFailure("notEmulated", { what: "attachments of attached items" });
    }
    case "message":
    case "contact":
      return graphFailure("notEmulated", { what: "messages and contacts as attachments" });
    default:
      return graphFailure("abstractType", { type: "microsoft.graph.outlookItem" });
  }
}

/**
 * A reader of attachments. Which kind one is, its type has to say.
 *
 * @param read - reads the event of an item attachment
 * @see https://learn.microsoft.com/graph/api/event-post-attachments
 */
export function attachmentReader(read: ReadItem): Reader<AttachmentDraft> {
  return (value, property) => {
    switch (typeOf(value)) {
      case "fileattachment": {
        const file = readFile(value, property);
        if (isGraphFailure(file)) return file;
        const { name, contentType, isInline = false, contentBytes } = file;
        if (!name) return missing("name");
        if (contentBytes === undefined) return missing("contentBytes");
        const { contentId = null, contentLocation = null } = file;
        const content = { contentType: contentType ?? undefined, contentId, contentLocation, contentBytes };
        return { kind: "file", name, isInline, ...content };
      }
      case "itemattachment": {
        const given = readItemAttachment(value, property);
        if (isGraphFailure(given)) return given;
        const { name, isInline = false } = given;
        if (!name) return missing("name");
        if (given.item === undefined) return missing("item");
        const item = readItem(given.item, read);
        return isGraphFailure(item) ? item : { kind: "item", name, isInline, item };
      }
      case "referenceattachment": {
        const given = readReference(value, property);
        if (isGraphFailure(given)) return given;
        const { name, contentType = null, isInline = false } = given;
        return name ? { kind: "reference", name, contentType, isInline } : missing("name");
      }
      default:
        return graphFailure("abstractType", { type: "microsoft.graph.attachment" });
    }
  };
}
