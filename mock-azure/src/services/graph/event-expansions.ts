import type { Event } from "../../domain/calendar/event.ts";
import type { EventExpansion } from "../../domain/calendar/event-expand.ts";
import type { Expanded } from "../../domain/calendar/expand-events.ts";
import { seesEverything } from "../../domain/calendar/sharing/show-event.ts";
import { toAttachmentResource } from "./attachment-resource.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import { toExtensionResource } from "./extension-resource.ts";
import type { Reply } from "./graph-route.ts";

/** The part of a context that names what was selected and what comes along; a new event's names neither. */
export function expandedParts(
  select: readonly string[] | undefined,
  expanded: Expanded | undefined,
  status: 200 | 201 = 200,
): string {
  const along = status === 201 ? [] : (expanded?.expand ?? []).map(({ relation }) => `${relation}()`);
  const parts = [...(select ?? []), ...along];
  return selectedContext(parts.length > 0 ? parts : undefined);
}

/** What comes along of one relation; nothing where the event has nothing of it that was asked for. */
function itemsOf(
  event: Event,
  expansion: EventExpansion,
  { attachments, reply }: { readonly attachments: Expanded["attachments"]; readonly reply: Reply },
): readonly unknown[] | undefined {
  if (expansion.relation === "attachments") {
    const all = attachments.get(event.id) ?? [];
    return all.map((attachment) => toAttachmentResource(attachment, expansion.view, reply));
  }
  const { relation, ids } = expansion;
  const found =
    relation === "extensions"
      ? event.extensions.filter((one) => ids.includes(one.extensionName)).map(toExtensionResource)
      : event.extendedProperties
          .filter(({ id, value }) => {
            const isSingle = typeof value === "string";
            return ids.includes(id) && isSingle === (relation === "singleValueExtendedProperties");
          })
          .map(({ id, value }) => ({ id, value }));
  return found.length > 0 ? found : undefined;
}

/** What was asked for along with an event, which `Calendars.ReadBasic` hides, and a role that sees less than everything. */
export function writeExpanded(
  event: Event,
  expanded: Expanded | undefined,
  reply: Reply,
): Readonly<Record<string, unknown>> {
  const written: Record<string, unknown> = {};
  if (!expanded || reply.basicOnly || !seesEverything(event, reply.viewer)) return written;
  const path = `${reply.mailbox}/events('${encodeURIComponent(event.id)}')`;
  for (const expansion of expanded.expand) {
    const items = itemsOf(event, expansion, { attachments: expanded.attachments, reply });
    if (!items) continue;
    written[`${expansion.relation}@odata.context`] = odataContext(reply, `${path}/${expansion.relation}`);
    written[expansion.relation] = items;
  }
  return written;
}
