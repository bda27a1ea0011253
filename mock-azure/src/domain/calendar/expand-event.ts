import type { Expansion } from "../graph/read-expansions.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Attachment, attachmentsOf } from "./attachment/attachment.ts";
import type { AttachmentView } from "./attachment/attachment-query.ts";
import type { Calendar } from "./calendar.ts";
import type { Event } from "./event.ts";
import type { EventExtras } from "./extension/event-extras.ts";
import type { WantedContent } from "./wanted-content.ts";

/** What an event was asked to bring along. */
export type ExpandedRelation = { readonly expansion: Expansion } & (
  | { readonly kind: "calendar"; readonly calendar: Calendar }
  | { readonly kind: "exceptions"; readonly events: readonly Event[] }
  | {
      readonly kind: "attachments";
      readonly attachments: readonly Attachment[];
      readonly view: AttachmentView;
    }
  | { readonly kind: "extensions"; readonly extensions: EventExtras["extensions"] }
  | { readonly kind: "properties"; readonly properties: EventExtras["extendedProperties"] }
);

function expandContent(
  state: TenantState,
  event: Event,
  { expansion, wanted }: { readonly expansion: Expansion; readonly wanted: WantedContent },
): ExpandedRelation {
  switch (wanted.relation) {
    case "attachments":
      return {
        kind: "attachments",
        expansion,
        attachments: attachmentsOf(state, event),
        view: wanted.view,
      };
    case "extensions": {
      const extensions = event.extensions.filter((one) => wanted.ids.includes(one.extensionName));
      return { kind: "extensions", expansion, extensions };
    }
    case "singleValueExtendedProperties":
    case "multiValueExtendedProperties": {
      const single = wanted.relation === "singleValueExtendedProperties";
      const properties = event.extendedProperties.filter(
        ({ id, value }) => wanted.ids.includes(id) && (typeof value === "string") === single,
      );
      return { kind: "properties", expansion, properties };
    }
  }
}

function expand(state: TenantState, event: Event, expansion: Expansion): ExpandedRelation {
  const { wanted } = expansion;
  if (wanted) return expandContent(state, event, { expansion, wanted });
  switch (expansion.relation) {
    case "calendar": {
      const calendar = state.calendars.get(event.calendarId);
      if (!calendar) throw new Error("An event is left of a calendar that is gone.");
      return { kind: "calendar", expansion, calendar };
    }
    case "exceptionOccurrences":
      return { kind: "exceptions", expansion, events: state.events.by("seriesMasterId", event.id) };
    default:
      throw new Error(`The relation ${expansion.relation} was let in, and nothing serves it.`);
  }
}

/** The relations of an event that a query wants along. */
export function expandEvent(
  state: TenantState,
  event: Event,
  expansions: readonly Expansion[],
): readonly ExpandedRelation[] {
  return expansions.map((expansion) => expand(state, event, expansion));
}
