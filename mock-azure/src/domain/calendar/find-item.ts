import type { User } from "../directory/user.ts";
import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
import type { Event } from "./event.ts";
import { toStoredId } from "./immutable-ids.ts";
import { isOutlookId } from "./outlook-ids.ts";
import { findOccurrence } from "./recurrence/find-occurrence.ts";

/** The calendar a path names; without an id, the user's default one. */
export function findCalendar(
  state: TenantState,
  owner: User,
  calendarId: string | undefined,
): Calendar | GraphFailure {
  if (calendarId === undefined) {
    const calendar = state.calendars
      .by("userId", owner.id)
      .find(({ isDefaultCalendar }) => isDefaultCalendar);
    return calendar ?? graphFailure("itemNotFound");
  }
  if (!isOutlookId(calendarId)) return graphFailure("idMalformed");
  const calendar = state.calendars.get(calendarId);
  return calendar?.userId === owner.id ? calendar : graphFailure("itemNotFound");
}

/** An event by its id, in either form: anywhere in the mailbox, or in the calendar that the path names. */
export function findEvent(
  state: TenantState,
  owner: User,
  { calendarId, eventId }: { readonly calendarId: string | undefined; readonly eventId: string },
): Event | GraphFailure {
  if (!isOutlookId(eventId) || (calendarId !== undefined && !isOutlookId(calendarId)))
    return graphFailure("idMalformed");
  const id = toStoredId(state, eventId) ?? "";
  const event = state.events.get(id) ?? findOccurrence(state, id);
  const isThere = event?.userId === owner.id && (calendarId === undefined || event.calendarId === calendarId);
  return isThere ? event : graphFailure("itemNotFound");
}

/**
 * Whether an `If-Match` header lets a write pass.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 */
export function judgeIfMatch(ifMatch: string | undefined, changeKey: string): GraphFailure | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
  const tags = ifMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(`"${changeKey}"`) ? undefined : graphFailure("changeKeyStale");
}
