import type { Moment } from "../../decision.ts";
import type { Event, EventContent } from "../event.ts";
import type { ContentDraft, EventDraft } from "../event-draft.ts";
import type { ExtrasDraft } from "../event-extras-draft.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { type ExtendedProperty, writeExtendedProperties } from "./extended-property.ts";
import { type OpenExtension, writeExtension } from "./open-extension.ts";

/** What apps keep with an event beside its content. */
export interface EventExtras {
  /** Whether it has attachments that are not part of its body. */
  readonly hasAttachments: boolean;
  /** Of an exception: whether it keeps attachments of its own and shows those of its series no more. */
  readonly hasOwnAttachments: boolean;
  readonly extensions: readonly OpenExtension[];
  readonly extendedProperties: readonly ExtendedProperty[];
}

/** An event that nobody has added anything to. */
export const NO_EXTRAS: EventExtras = {
  hasAttachments: false,
  hasOwnAttachments: false,
  extensions: [],
  extendedProperties: [],
};

/** A draft as far as it is about the content. */
export function withoutExtras(draft: EventDraft): ContentDraft {
  const { attachments: _, extensions: __, extendedProperties: ___, ...content } = draft;
  return content;
}

/** An event with the extensions and properties of a draft written on it. */
export function writeExtras(event: Event, { extensions = [], extendedProperties = [] }: ExtrasDraft): Event {
  return {
    ...event,
    extensions: extensions.reduce(
      (written, draft) => writeExtension(written, draft.extensionName ?? "", draft),
      event.extensions,
    ),
    extendedProperties: writeExtendedProperties(event.extendedProperties, extendedProperties),
  };
}

/** An event after something was written beside its content: a new version of it, and an occurrence no more. */
export function touch(event: Event, { now, ids }: Moment): Event {
  const type = event.type === "occurrence" ? "exception" : event.type;
  return { ...event, type, changeKey: newChangeKey(ids), lastModifiedDateTime: now };
}

/** What a creation consists of, as text: two that are alike are repetitions. */
export function fingerprintOf(content: EventContent, extras: ExtrasDraft): string {
  const { attachments, extensions, extendedProperties } = extras;
  return JSON.stringify({ ...content, attachments, extensions, extendedProperties });
}
