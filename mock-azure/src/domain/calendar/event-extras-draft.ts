import { type Reader, type Readers, readList, readNothing } from "../graph/json-fields.ts";
import { type AttachmentDraft, attachmentReader, type ReadItem } from "./attachment/attachment-draft.ts";
import {
  type ExtendedPropertyDraft,
  readMultiValueProperties,
  readSingleValueProperties,
} from "./extension/extended-property.ts";
import { type OpenExtensionDraft, readNewExtension } from "./extension/open-extension.ts";

/** What a request writes beside an event's content. */
export interface ExtrasDraft {
  /** On creation only, as extensions are. */
  readonly attachments?: readonly AttachmentDraft[] | undefined;
  readonly extensions?: readonly OpenExtensionDraft[] | undefined;
  readonly extendedProperties?: readonly ExtendedPropertyDraft[] | undefined;
}

/** The same as it stands in a body. */
export interface WireExtras {
  readonly attachments: readonly AttachmentDraft[] | undefined;
  readonly extensions: readonly OpenExtensionDraft[] | undefined;
  readonly singleValueExtendedProperties: readonly ExtendedPropertyDraft[];
  readonly multiValueExtendedProperties: readonly ExtendedPropertyDraft[];
}

/** A list that may be null where there is nothing in it. */
const orNone =
  <Item>(read: Reader<readonly Item[]>): Reader<readonly Item[]> =>
  (value, property) =>
    value === null ? [] : read(value, property);

const PROPERTIES = {
  singleValueExtendedProperties: orNone(readSingleValueProperties),
  multiValueExtendedProperties: orNone(readMultiValueProperties),
};

/** Readers for a new event. */
export const createExtrasReaders = (readItem: ReadItem): Readers<WireExtras> => ({
  ...PROPERTIES,
  attachments: orNone(readList(attachmentReader(readItem))),
  extensions: orNone(readList(readNewExtension)),
});

const isEmptyList = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** Readers for an event that is there: its attachments and extensions are written at paths of their own. */
export const UPDATE_EXTRAS_READERS: Readers<WireExtras> = {
  ...PROPERTIES,
  attachments: readNothing("attachments in updates of events", isEmptyList),
  extensions: readNothing("open extensions in updates of events", isEmptyList),
};

/** What a draft keeps of a body. */
export function toExtrasDraft(wire: Partial<WireExtras>): ExtrasDraft {
  const { attachments, extensions, singleValueExtendedProperties, multiValueExtendedProperties } = wire;
  const properties = [...(singleValueExtendedProperties ?? []), ...(multiValueExtendedProperties ?? [])];
  return {
    ...(attachments?.length && { attachments }),
    ...(extensions?.length && { extensions }),
    ...(properties.length > 0 && { extendedProperties: properties }),
  };
}
