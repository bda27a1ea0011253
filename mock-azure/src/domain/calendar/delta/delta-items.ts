import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { overlaps, spanOf } from "../event-span.ts";
import type { CalendarDay } from "../recurrence/calendar-day.ts";
import { findOccurrence } from "../recurrence/find-occurrence.ts";
import { occurrenceId, readOccurrenceId } from "../recurrence/occurrence-id.ts";
import { isSeriesMaster, isSeriesPart, occurrenceDaysWithin, seriesSpan } from "../recurrence/occurrences.ts";
import type { DeltaRound, DeltaScope } from "./delta-token.ts";
import type { EventTrace } from "./event-trace.ts";

/** One line of a delta. Its rank orders it among those that belong to one event, so that a page can end between them. */
export type DeltaItem = { readonly rank: number } & (
  | { readonly kind: "event"; readonly event: Event }
  /** An occurrence as its series makes it, which comes before it. */
  | { readonly kind: "occurrence"; readonly event: Event }
  | { readonly kind: "removed"; readonly id: string }
);

const FIRST = Number.NEGATIVE_INFINITY;
/** Behind whatever moment an occurrence begins at. */
const LAST = 1e15;

const GENERATIONS = 2 ** 16;

function rankOfGone(id: string): number {
  const { day, generation } = readOccurrenceId(id) ?? { day: 0, generation: 0 };
  return LAST + day * GENERATIONS + generation;
}

function isWithin(event: Event, { kind, window }: DeltaScope): boolean {
  if (isSeriesMaster(event)) return overlaps(seriesSpan(event), window);
  return kind === "events" ? spanOf(event).start >= window.start : overlaps(spanOf(event), window);
}

/** An event as a delta shows it, a master with its occurrences; nothing where none of it lies in the window. */
export function itemsOf(state: TenantState, event: Event, scope: DeltaScope): readonly DeltaItem[] {
  if (!isWithin(event, scope)) return [];
  const whole: DeltaItem = { kind: "event", event, rank: FIRST };
  if (!isSeriesMaster(event) || scope.kind === "events") return [whole];
  const { start, end } = scope.window;
  const instances = state.events.instances(event, start, end);
  if (instances.length === 0) return [];
  const occurrences = instances.filter(({ type }) => type === "occurrence").filter(isSeriesPart);
  return [
    whole,
    ...occurrences.map((one): DeltaItem => ({ kind: "occurrence", event: one, rank: one.originalStart })),
  ];
}

/** What a client knows of the journal, and what it is told about. */
export interface Knowledge extends Pick<DeltaRound, "doubt"> {
  readonly since: number;
  readonly scope: DeltaScope;
}

/** The occurrences that a client may know of a series and that are no more, by their ids. */
function goneIds(
  { eventId, former, cancelled }: EventTrace,
  { since, doubt, scope }: Knowledge,
): ReadonlySet<string> {
  const certain = doubt ?? since;
  const ids = new Set(cancelled.filter(({ at }) => at > certain).map(({ id }) => id));
  const ended = former.filter(({ until }) => until > certain);
  // What it was when the client last looked; what it was in between, the client never saw, unless it was paging then.
  for (const { shape } of doubt === undefined ? ended.slice(0, 1) : ended) {
    const { generation, cancelledDays } = shape.series;
    const isTaken = (day: CalendarDay) => cancelledDays.includes(day);
    for (const { day } of occurrenceDaysWithin(shape, scope.window, isTaken))
      ids.add(occurrenceId({ masterId: eventId, day, generation }));
  }
  return ids;
}

/**
 * What the journal's entries on an event come to. An event that is not in the window is told of as removed, whether or
 * not it ever was there, as the service does.
 *
 * @see https://learn.microsoft.com/graph/api/event-delta#response
 */
export function changedItems(
  state: TenantState,
  trace: EventTrace,
  knowledge: Knowledge,
): readonly DeltaItem[] {
  const { since, scope } = knowledge;
  const { goneOccurrences } = state.policies.emulation.calendars.delta;
  const { eventId } = trace;
  const event = state.events.get(eventId);
  const items = event ? itemsOf(state, event, scope) : [];
  const isSilent = goneOccurrences === "silent";
  if (!event && isSilent && readOccurrenceId(eventId)) return [];
  const told: readonly DeltaItem[] =
    items.length > 0 ? items : [{ kind: "removed", id: eventId, rank: FIRST }];
  if (isSilent || scope.kind === "events") return told;

  // Another trace tells of the exceptions among them.
  const isToldElsewhere = (id: string) => (state.eventTraces.get(id)?.sequence ?? 0) > since;
  const isThere = (id: string) => {
    const occurrence = findOccurrence(state, id);
    return occurrence !== undefined && isWithin(occurrence, scope);
  };
  const gone = [...goneIds(trace, knowledge)]
    .filter((id) => !isToldElsewhere(id) && !isThere(id))
    .map((id): DeltaItem => ({ kind: "removed", id, rank: rankOfGone(id) }));
  return [...told, ...gone.toSorted((a, b) => a.rank - b.rank)];
}
