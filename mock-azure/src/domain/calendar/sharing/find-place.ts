import type { User } from "../../directory/user.ts";
import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Calendar } from "../calendar.ts";
import { OWN_CALENDARS, PEOPLES_CALENDARS } from "../calendar-group.ts";
import type { Event } from "../event.ts";
import { toStoredId } from "../immutable-ids.ts";
import { isOutlookId } from "../outlook-ids.ts";
import { findOccurrence } from "../recurrence/find-occurrence.ts";
import { roleOf } from "./calendar-permission.ts";
import { powersOf } from "./calendar-role.ts";
import { isPrivate } from "./show-event.ts";
import { OWNER, type Viewer } from "./viewer.ts";

/** Where in a mailbox a path leads, as far as it says. */
export interface Place {
  readonly calendarGroupId?: string | undefined;
  readonly calendarId?: string | undefined;
  readonly eventId?: string | undefined;
  /** Whether it leads to what an event holds, such as its attachments. */
  readonly withinEvent?: boolean;
}

/** Whose calendar a place is in, and for whom it is read or written. */
export interface FoundPlace {
  readonly owner: User;
  /** The calendar's id in its owner's mailbox, where the path names one. */
  readonly calendarId: string | undefined;
  readonly viewer: Viewer;
}

interface Asked {
  /** The mailbox that the path leads through. */
  readonly mailbox: User;
  /** The person who looks into a mailbox that is not theirs; nobody else is kept from anything. */
  readonly reader: User | undefined;
  readonly place: Place;
  readonly writes: boolean;
}

/** The group of calendars that something in a mailbox stands in. */
export function calendarGroupOf(
  state: TenantState,
  userId: string,
  {
    calendarGroupId,
    isShared,
  }: { readonly calendarGroupId?: string | undefined; readonly isShared: boolean },
): string | undefined {
  if (calendarGroupId !== undefined) return calendarGroupId;
  const classId = isShared ? PEOPLES_CALENDARS : OWN_CALENDARS;
  return state.calendarGroups.by("userId", userId).find((group) => group.classId === classId)?.id;
}

/** Whether the path's group of calendars exists, and holds the calendar that the path names below it. */
function judgeGroup(state: TenantState, { mailbox, place }: Asked): GraphFailure | undefined {
  const { calendarGroupId: id, calendarId } = place;
  if (id === undefined) return undefined;
  if (!isOutlookId(id)) return graphFailure("idMalformed");
  if (state.calendarGroups.get(id)?.userId !== mailbox.id) return graphFailure("itemNotFound");
  if (calendarId === undefined || !isOutlookId(calendarId)) return undefined;
  const entry = state.calendarEntries.get(calendarId);
  const calendarGroupId = state.calendars.get(calendarId)?.calendarGroupId;
  const holder = calendarGroupOf(state, mailbox.id, { calendarGroupId, isShared: entry !== undefined });
  return holder === id ? undefined : graphFailure("itemNotFound");
}

/** The event that a path names by an id of either form; it may be an occurrence. */
function eventOf(state: TenantState, given: string | undefined): Event | undefined {
  const id = given === undefined ? undefined : toStoredId(state, given);
  return id === undefined ? undefined : (state.events.get(id) ?? findOccurrence(state, id));
}

/** The calendar that a path into somebody else's mailbox means; their primary one where it names none. */
function calendarIn(
  state: TenantState,
  { mailbox, place: { calendarId, eventId } }: Asked,
): Calendar | undefined {
  const event = eventOf(state, eventId);
  const named = calendarId ?? (event?.userId === mailbox.id ? event.calendarId : undefined);
  const calendar = named === undefined ? undefined : state.calendars.get(named);
  if (calendar?.userId === mailbox.id) return calendar;
  return state.calendars.by("userId", mailbox.id).find(({ isDefaultCalendar }) => isDefaultCalendar);
}

const unshared = ({ policies }: TenantState): GraphFailure =>
  policies.emulation.calendars.unshared === "itemNotFound"
    ? graphFailure("itemNotFound", { detail: "the calendar is not shared with the signed-in user" })
    : graphFailure("accessDenied", {
        detail: "the calendar's owner has not shared it with the signed-in user",
      });

/** What the role of somebody the calendar is shared with does not let them do. */
function judgeSharee(state: TenantState, { role }: Viewer & { kind: "sharee" }, asked: Asked) {
  const { place, writes } = asked;
  const powers = powersOf(role);
  const denied = (detail: string) => graphFailure("accessDenied", { detail });
  if (writes && !powers.writes) return denied(`the calendar is shared as ${role}, which may not write`);
  const event = eventOf(state, place.eventId);
  const isHidden = event !== undefined && isPrivate(event) && !powers.seesPrivate;
  if (isHidden && (writes || place.withinEvent)) return denied("the event is private");
  return place.withinEvent && powers.sees !== "everything"
    ? denied(`the calendar is shared as ${role}, which does not show what events hold`)
    : undefined;
}

/**
 * Finds out whose calendar a path means. A shared one is reached in two ways: through its owner's mailbox, where it is
 * the primary calendar or named by its id there, and through the sharee's own, under another id.
 *
 * @see https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
 */
export function findPlace(state: TenantState, asked: Asked): FoundPlace | GraphFailure {
  const { mailbox, reader, place } = asked;
  const failure = judgeGroup(state, asked);
  if (failure) return failure;
  if (reader) {
    const calendar = calendarIn(state, asked);
    const role = calendar ? roleOf(state, calendar, reader) : "none";
    if (powersOf(role).sees === undefined) return unshared(state);
    const viewer = { kind: "sharee", userId: reader.id, role, entry: undefined } as const;
    return judgeSharee(state, viewer, asked) ?? { owner: mailbox, calendarId: place.calendarId, viewer };
  }
  const entry = place.calendarId === undefined ? undefined : state.calendarEntries.get(place.calendarId);
  if (entry?.userId !== mailbox.id) return { owner: mailbox, calendarId: place.calendarId, viewer: OWNER };
  const calendar = state.calendars.get(entry.calendarId);
  const owner = calendar && state.users.get(calendar.userId);
  const role = calendar ? roleOf(state, calendar, mailbox) : "none";
  if (!owner || powersOf(role).sees === undefined) return graphFailure("itemNotFound");
  const viewer = { kind: "sharee", userId: mailbox.id, role, entry } as const;
  return judgeSharee(state, viewer, asked) ?? { owner, calendarId: calendar.id, viewer };
}
