import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Calendar, createCalendar } from "./calendar.ts";
import type { CalendarDraft } from "./calendar-draft.ts";
import { keepCalendars } from "./calendar-filter.ts";
import { findCalendar, judgeIfMatch } from "./find-item.ts";
import { newChangeKey } from "./outlook-ids.ts";

export interface CalendarPage {
  readonly kind: "calendar-page";
  readonly calendars: readonly Calendar[];
  readonly owner: User;
  readonly query: CollectionQuery<never>;
  readonly total: number;
}

export interface CalendarFound {
  readonly kind: "calendar-found";
  readonly calendar: Calendar;
  readonly owner: User;
  readonly select: readonly string[] | undefined;
}

export interface CalendarDeleted {
  readonly kind: "calendar-deleted";
}

/** Decides `GET …/calendars`: in the order they were made, the default one first in a new mailbox. */
export function decideListCalendars(
  state: TenantState,
  { owner, query }: { readonly owner: User; readonly query: CollectionQuery<never> },
): Decision<CalendarPage> {
  const all = keepCalendars(state.calendars.by("userId", owner.id), query.filter);
  const calendars = all.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "calendar-page", calendars, owner, query, total: all.length });
}

/** Decides `GET …/calendar` and `GET …/calendars/{id}`. */
export function decideGetCalendar(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly calendarId: string | undefined;
    readonly select: readonly string[] | undefined;
  },
): Decision<CalendarFound | GraphFailure> {
  const { owner, calendarId, select } = input;
  const calendar = findCalendar(state, owner, calendarId);
  return isGraphFailure(calendar)
    ? refuse(calendar)
    : conclude({ kind: "calendar-found", calendar, owner, select });
}

/** A name that a calendar of the mailbox can take; Exchange compares them in any case. */
function judgeName(
  calendars: readonly Calendar[],
  name: string | undefined,
  id?: string,
): GraphFailure | undefined {
  if (name === undefined || name.trim() === "") return graphFailure("calendarNameMissing");
  const taken = calendars.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
  return taken ? graphFailure("calendarExists") : undefined;
}

/**
 * Decides `POST …/calendars`. Which calendar is the default one is changed by an update only.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-calendars
 */
export function decideCreateCalendar(
  state: TenantState,
  { owner, draft }: { readonly owner: User; readonly draft: CalendarDraft },
  { ids }: Moment,
): Decision<CalendarFound | GraphFailure> {
  const calendars = state.calendars.by("userId", owner.id);
  const failure = judgeName(calendars, draft.name);
  if (failure) return refuse(failure);
  // The licence is the owner's, so a new calendar allows what the others do.
  const allowedOnlineMeetingProviders = calendars[0]?.allowedOnlineMeetingProviders ?? [];
  const calendar = createCalendar(
    { userId: owner.id, name: draft.name ?? "", color: draft.color ?? "auto", allowedOnlineMeetingProviders },
    ids,
  );
  return conclude(
    { kind: "calendar-found", calendar, owner, select: undefined },
    [],
    [{ kind: "calendar-added", calendar }],
  );
}

/**
 * Decides `PATCH …/calendars/{id}`: name, color, and being the default calendar, which the former one then is no more.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-update
 */
export function decideUpdateCalendar(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly calendarId: string | undefined;
    readonly draft: CalendarDraft;
    readonly ifMatch: string | undefined;
  },
  { ids }: Moment,
): Decision<CalendarFound | GraphFailure> {
  const { owner, draft } = input;
  const before = findCalendar(state, owner, input.calendarId);
  if (isGraphFailure(before)) return refuse(before);
  const calendars = state.calendars.by("userId", owner.id);
  const failure =
    judgeIfMatch(input.ifMatch, before.changeKey) ??
    (draft.name === undefined ? undefined : judgeName(calendars, draft.name, before.id)) ??
    (before.isDefaultCalendar && draft.isDefaultCalendar === false
      ? graphFailure("validation", {
          detail: "a mailbox has a default calendar: make another one the default instead",
        })
      : undefined);
  if (failure) return refuse(failure);
  const calendar: Calendar = { ...before, ...draft, changeKey: newChangeKey(ids) };
  const former = draft.isDefaultCalendar
    ? calendars.filter((other) => other.isDefaultCalendar && other.id !== before.id)
    : [];
  const changes: Change[] = [
    ...former.map((other) => ({ ...other, isDefaultCalendar: false, changeKey: newChangeKey(ids) })),
    calendar,
  ].map((updated) => ({ kind: "calendar-updated", calendar: updated }));
  return conclude({ kind: "calendar-found", calendar, owner, select: undefined }, [], changes);
}

/** Decides `DELETE …/calendars/{id}`; its events go with it. */
export function decideDeleteCalendar(
  state: TenantState,
  input: { readonly owner: User; readonly calendarId: string; readonly ifMatch: string | undefined },
): Decision<CalendarDeleted | GraphFailure> {
  const calendar = findCalendar(state, input.owner, input.calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const failure = calendar.isDefaultCalendar
    ? graphFailure("calendarKept")
    : judgeIfMatch(input.ifMatch, calendar.changeKey);
  if (failure) return refuse(failure);
  return conclude({ kind: "calendar-deleted" }, [], [{ kind: "calendar-removed", calendarId: calendar.id }]);
}
