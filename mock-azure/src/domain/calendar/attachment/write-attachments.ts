import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { touch } from "../extension/event-extras.ts";
import {
  type Attachment,
  attachmentsOf,
  haveAttachments,
  inheritsFrom,
  newAttachmentId,
} from "./attachment.ts";

/** An event with its attachments as they are after a write. */
export interface Held {
  readonly event: Event;
  readonly attachments: readonly Attachment[];
  readonly changes: readonly Change[];
}

/**
 * An event that keeps its attachments itself. An occurrence or exception that shows those of its series gets them as
 * its own, and what becomes of them in the series is no matter of it any more.
 */
export function holdApart(
  state: TenantState,
  event: Event,
  { ids }: Pick<Moment, "ids">,
  attachments = attachmentsOf(state, event),
): Held {
  if (inheritsFrom(event) === undefined) return { event, attachments, changes: [] };
  const own = attachments.map((one) => ({ ...one, id: newAttachmentId(event.id, ids), eventId: event.id }));
  return {
    event: { ...event, hasOwnAttachments: true },
    attachments: own,
    changes: own.map((attachment) => ({ kind: "attachment-added", attachment })),
  };
}

/**
 * The event after attachments came or went: another version of it. The exceptions of a series that show its
 * attachments say the same as it does.
 */
export function writeAttachments(
  state: TenantState,
  { event, attachments, changes }: Held,
  moment: Moment,
): readonly Change[] {
  const hasAttachments = haveAttachments(attachments);
  const exceptions = state.events
    .by("seriesMasterId", event.id)
    .filter((one) => inheritsFrom(one) !== undefined && one.hasAttachments !== hasAttachments);
  return [
    ...changes,
    { kind: "event-updated", event: touch({ ...event, hasAttachments }, moment) },
    ...exceptions.map((one): Change => ({ kind: "event-updated", event: { ...one, hasAttachments } })),
  ];
}
