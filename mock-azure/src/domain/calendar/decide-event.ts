import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { ItemQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { EventWritten } from "./decide-create-event.ts";
import type { Event } from "./event.ts";
import type { ContentDraft, EventDraft } from "./event-draft.ts";
import { judgeTimes } from "./event-time.ts";
import { type ExpandedRelation, expandEvent } from "./expand-event.ts";
import { withoutExtras, writeExtras } from "./extension/event-extras.ts";
import { findEvent, judgeIfMatch } from "./find-item.ts";
import { toInvitees } from "./meeting/invitees.ts";
import { settleRemoval, settleUpdate } from "./meeting/write-meeting.ts";
import { newChangeKey } from "./outlook-ids.ts";
import { dropExceptions, reschedule } from "./recurrence/change-series.ts";
import { masterOf } from "./recurrence/find-occurrence.ts";
import { judgeNeighbours } from "./recurrence/judge-neighbours.ts";
import { isSeriesPart, type SeriesPart } from "./recurrence/occurrences.ts";
import { removeEvent } from "./remove-event.ts";

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
  readonly expanded: readonly ExpandedRelation[];
}

export interface EventDeleted {
  readonly kind: "event-deleted";
}

/** Decides `GET …/events/{id}`. */
export function decideGetEvent(
  state: TenantState,
  input: EventPath & Pick<ItemQuery, "select" | "expansions">,
): Decision<EventFound | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  if (isGraphFailure(event)) return refuse(event);
  const expanded = expandEvent(state, event, input.expansions);
  return conclude({ kind: "event-found", event, select: input.select, expanded });
}

/** An event that may be written: it is there, its calendar is no read-only one, and nobody else was faster. */
export function findWritable(
  state: TenantState,
  input: EventPath & { readonly ifMatch?: string | undefined },
): Event | GraphFailure {
  const event = findEvent(state, input.owner, input);
  if (isGraphFailure(event)) return event;
  const calendar = state.calendars.get(event.calendarId);
  if (!calendar?.canEdit)
    return graphFailure("accessDenied", { detail: "the event's calendar is read-only" });
  return judgeIfMatch(input.ifMatch, event.changeKey) ?? event;
}

/**
 * Decides `PATCH …/events/{id}`: what the request names is replaced, all else stays. An occurrence that is written
 * becomes an exception.
 *
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function decideUpdateEvent(
  state: TenantState,
  input: EventPath & { readonly draft: EventDraft; readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<EventWritten | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const { transactionId: _, ...draft } = withoutExtras(input.draft);
  if (before.isAllDay && draft.isAllDay === false && !(draft.start && draft.end)) {
    return refuse(
      graphFailure("validation", {
        detail: "whole days have no time of day: a timed event needs start and end",
      }),
    );
  }
  const failure = judgeTimes(
    draft.start ?? before.start,
    draft.end ?? before.end,
    draft.isAllDay ?? before.isAllDay,
  );
  if (failure) return refuse(failure);
  const event = isSeriesPart(before)
    ? rewriteOccurrence(state, before, draft)
    : rewriteEvent(state, before, draft);
  if (isGraphFailure(event)) return refuse(event);
  const { now, ids } = moment;
  const written: Event = {
    ...writeExtras(event, input.draft),
    ...(draft.attendees && { attendees: toInvitees(state, draft.attendees, before.attendees) }),
    changeKey: newChangeKey(ids),
    lastModifiedDateTime: now,
  };
  const isRetimed = before.series !== null && written.series?.generation !== before.series.generation;
  const settled = settleUpdate(state, { before, event: written, draft }, moment);
  return conclude({ kind: "event-written", event: settled.event }, settled.because, [
    ...(isRetimed ? dropExceptions(state, before.id) : []),
    { kind: "event-updated", event: settled.event },
    ...settled.changes,
  ]);
}

function rewriteEvent(state: TenantState, before: Event, draft: ContentDraft): Event | GraphFailure {
  const rescheduled = reschedule(before, draft, state.policies.emulation.calendars);
  const { attendees } = before;
  return isGraphFailure(rescheduled) ? rescheduled : { ...before, ...draft, ...rescheduled, attendees };
}

function rewriteOccurrence(
  state: TenantState,
  before: SeriesPart,
  { recurrence, ...draft }: ContentDraft,
): Event | GraphFailure {
  if (recurrence) {
    return graphFailure("validation", { detail: "an occurrence has no recurrence of its own" });
  }
  const event: SeriesPart = { ...before, ...draft, attendees: before.attendees, type: "exception" };
  return judgeNeighbours(state, masterOf(state, before), event) ?? event;
}

/**
 * Decides `DELETE …/events/{id}` and `POST …/events/{id}/permanentDelete`, since there is no folder of deleted items. An
 * occurrence is taken out of its series; a master takes all of it along.
 */
export function decideDeleteEvent(
  state: TenantState,
  input: EventPath & { readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<EventDeleted | GraphFailure> {
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  const { because, changes } = settleRemoval(state, event, { moment });
  return conclude({ kind: "event-deleted" }, because, [...removeEvent(state, event, moment), ...changes]);
}
