import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { undatedICalUId } from "../outlook-ids.ts";
import { findOccurrence } from "../recurrence/find-occurrence.ts";
import { occurrenceId } from "../recurrence/occurrence-id.ts";
import { occurrenceDay } from "../recurrence/occurrence-times.ts";
import { isSeriesMaster } from "../recurrence/occurrences.ts";
import type { Invitation } from "./meeting.ts";

/** An event in the mailbox of somebody who is invited. */
export type Copy = Event & { readonly invitation: Invitation };

export const isCopy = (event: Event): event is Copy => event.invitation !== null;

/** The single event or series among what one mailbox has of a meeting; its exceptions are stored beside it. */
const wholeOf = <Kind extends Event>(rows: readonly Kind[]): Kind | undefined =>
  rows.find(({ originalStart }) => originalStart === null);

/** The occurrence of a series that is meant to start at a moment, as long as it is neither deleted nor an exception. */
function occurrenceAt(
  state: TenantState,
  master: Event | undefined,
  originalStart: NonNullable<Event["originalStart"]>,
): Event | undefined {
  if (!master || !isSeriesMaster(master)) return undefined;
  const day = occurrenceDay(master, originalStart);
  const { generation } = master.series;
  const found = findOccurrence(state, occurrenceId({ masterId: master.id, day, generation }));
  return found?.originalStart === originalStart ? found : undefined;
}

/** What stands in one mailbox for an event of another: a whole for a whole, an occurrence for an occurrence. */
function counterpartOf(state: TenantState, rows: readonly Event[], event: Event): Event | undefined {
  const { originalStart } = event;
  const whole = wholeOf(rows);
  return originalStart === null
    ? whole
    : (rows.find((row) => row.originalStart === originalStart) ?? occurrenceAt(state, whole, originalStart));
}

/** The organizer's own event of a meeting, as long as it is there. */
export function findOrganized(state: TenantState, event: Event): Event | undefined {
  const rows = state.events.by("meeting", undatedICalUId(event.iCalUId)).filter((row) => !isCopy(row));
  return counterpartOf(state, rows, event);
}

/** Everything that is stored of a meeting in the mailbox of somebody who is invited. */
export function copiesOf(state: TenantState, { iCalUId }: Event, user: User): readonly Copy[] {
  return state.events
    .by("meeting", undatedICalUId(iCalUId))
    .filter(isCopy)
    .filter(({ userId }) => userId === user.id);
}

/** What a meeting is in the mailbox of somebody who is invited, as long as it is there. */
export function findCopy(state: TenantState, event: Event, user: User): Copy | undefined {
  const found = counterpartOf(state, copiesOf(state, event, user), event);
  return found && isCopy(found) ? found : undefined;
}

/** The series that somebody who is invited has of a meeting. */
export function findCopiedSeries(state: TenantState, event: Event, user: User) {
  const whole = wholeOf(copiesOf(state, event, user));
  return whole && isSeriesMaster(whole) ? whole : undefined;
}

/** What was changed of a series' occurrences, each in the same mailbox. */
export function exceptionsOf(state: TenantState, { id, series }: Event): readonly Event[] {
  return series ? state.events.by("seriesMasterId", id) : [];
}
