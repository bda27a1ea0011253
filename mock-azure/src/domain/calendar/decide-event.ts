import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { EventWritten } from "./decide-create-event.ts";
import type { Event } from "./event.ts";
import { nameAttendees } from "./event-content.ts";
import type { EventDraft } from "./event-draft.ts";
import { judgeTimes } from "./event-time.ts";
import { findEvent, judgeIfMatch } from "./find-item.ts";
import { newChangeKey } from "./outlook-ids.ts";

/** Which event a path names. */
export interface EventPath {
  readonly owner: User;
  readonly calendarId: string | undefined;
  readonly eventId: string;
}

export interface EventFound {
  readonly kind: "event-found";
  readonly event: Event;
  readonly select: readonly string[] | undefined;
}

export interface EventDeleted {
  readonly kind: "event-deleted";
}

/** Decides `GET …/events/{id}`. */
export function decideGetEvent(
  state: TenantState,
  input: EventPath & { readonly select: readonly string[] | undefined },
): Decision<EventFound | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  return isGraphFailure(event)
    ? refuse(event)
    : conclude({ kind: "event-found", event, select: input.select });
}

/** An event that may be written: it is there, its calendar is no read-only one, and nobody else was faster. */
function findWritable(
  state: TenantState,
  input: EventPath & { readonly ifMatch: string | undefined },
): Event | GraphFailure {
  const event = findEvent(state, input.owner, input);
  if (isGraphFailure(event)) return event;
  const calendar = state.calendars.get(event.calendarId);
  if (!calendar?.canEdit)
    return graphFailure("accessDenied", { detail: "the event's calendar is read-only" });
  return judgeIfMatch(input.ifMatch, event.changeKey) ?? event;
}

/**
 * Decides `PATCH …/events/{id}`: what the request names is replaced, all else stays.
 *
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function decideUpdateEvent(
  state: TenantState,
  input: EventPath & { readonly draft: EventDraft; readonly ifMatch: string | undefined },
  { now, ids }: Moment,
): Decision<EventWritten | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const { transactionId: _, ...changes } = input.draft;
  if (before.isAllDay && changes.isAllDay === false && !(changes.start && changes.end)) {
    return refuse(
      graphFailure("validation", {
        detail: "whole days have no time of day: a timed event needs start and end",
      }),
    );
  }
  const event: Event = {
    ...before,
    ...changes,
    attendees: changes.attendees ? nameAttendees(state, changes.attendees) : before.attendees,
    changeKey: newChangeKey(ids),
    lastModifiedDateTime: now,
  };
  const failure = judgeTimes(event.start, event.end, event.isAllDay);
  if (failure) return refuse(failure);
  return conclude({ kind: "event-written", event }, [], [{ kind: "event-updated", event }]);
}

/** Decides `DELETE …/events/{id}`. */
export function decideDeleteEvent(
  state: TenantState,
  input: EventPath & { readonly ifMatch: string | undefined },
): Decision<EventDeleted | GraphFailure> {
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  return conclude({ kind: "event-deleted" }, [], [{ kind: "event-deleted", eventId: event.id }]);
}
