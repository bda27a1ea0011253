import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Calendar, createCalendar } from "./calendar.ts";
import type { CalendarDraft } from "./calendar-draft.ts";
import { keepCalendars } from "./calendar-filter.ts";
import { findCalendar, findEvent, judgeIfMatch } from "./find-item.ts";
import { newChangeKey } from "./outlook-ids.ts";
import { renumbering } from "./renumber-calendars.ts";
import { decideRenameEntry, groupOfRow, listCalendarRows } from "./sharing/calendar-rows.ts";
import { OWNER, type Viewer } from "./sharing/viewer.ts";

/** A calendar with whose it is, and for whom it is shown. */
export interface CalendarRow {
  readonly calendar: Calendar;
  readonly owner: User;
  readonly viewer: Viewer;
}

export interface CalendarPage {
  readonly kind: "calendar-page";
  readonly rows: readonly CalendarRow[];
  readonly query: CollectionQuery<never>;
  readonly total: number;
}

export interface CalendarFound extends CalendarRow {
  readonly kind: "calendar-found";
  readonly select: readonly string[] | undefined;
}

export interface CalendarDeleted {
  readonly kind: "calendar-deleted";
}

/** What a calendar is called in the mailbox that shows it. */
const shownName = ({ calendar, viewer }: CalendarRow): string =>
  (viewer.kind === "sharee" ? viewer.entry : undefined)?.name ?? calendar.name;

/**
 * Decides `GET …/calendars`: in the order they were made, the default one first in a new mailbox, and those that others
 * have shared after a mailbox's own.
 */
export function decideListCalendars(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly viewer: Viewer;
    readonly calendarGroupId?: string | undefined;
    readonly query: CollectionQuery<never>;
  },
): Decision<CalendarPage> {
  const { calendarGroupId, query } = input;
  const all = keepCalendars(listCalendarRows(state, input), query.filter, shownName).filter(
    (row) => calendarGroupId === undefined || groupOfRow(state, input.owner, row) === calendarGroupId,
  );
  const rows = all.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "calendar-page", rows, query, total: all.length });
}

/** Decides `GET …/calendar` and `GET …/calendars/{id}`. */
export function decideGetCalendar(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly viewer: Viewer;
    readonly calendarId: string | undefined;
    readonly select: readonly string[] | undefined;
  },
): Decision<CalendarFound | GraphFailure> {
  const { owner, viewer, calendarId, select } = input;
  const calendar = findCalendar(state, owner, calendarId);
  return isGraphFailure(calendar)
    ? refuse(calendar)
    : conclude({ kind: "calendar-found", calendar, owner, viewer, select });
}

/** Decides `GET …/events/{id}/calendar`. */
export function decideGetEventCalendar(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly viewer: Viewer;
    readonly calendarId: string | undefined;
    readonly eventId: string;
    readonly select: readonly string[] | undefined;
  },
): Decision<CalendarFound | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  return isGraphFailure(event)
    ? refuse(event)
    : decideGetCalendar(state, { ...input, calendarId: event.calendarId });
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
  input: {
    readonly owner: User;
    readonly draft: CalendarDraft;
    readonly calendarGroupId?: string | undefined;
  },
  { ids, now }: Moment,
): Decision<CalendarFound | GraphFailure> {
  const { owner, draft, calendarGroupId } = input;
  const calendars = state.calendars.by("userId", owner.id);
  const failure = judgeName(calendars, draft.name);
  if (failure) return refuse(failure);
  // The licence is the owner's, so a new calendar allows what the others do.
  const allowedOnlineMeetingProviders = calendars[0]?.allowedOnlineMeetingProviders ?? [];
  const calendar = createCalendar(
    {
      userId: owner.id,
      name: draft.name ?? "",
      color: draft.color ?? "auto",
      allowedOnlineMeetingProviders,
      ...(calendarGroupId !== undefined && { calendarGroupId }),
      ...renumbering(state, now),
    },
    ids,
  );
  return conclude(
    { kind: "calendar-found", calendar, owner, viewer: OWNER, select: undefined },
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
    readonly viewer: Viewer;
    readonly calendarId: string | undefined;
    readonly draft: CalendarDraft;
    readonly ifMatch: string | undefined;
  },
  { ids }: Moment,
): Decision<CalendarFound | GraphFailure> {
  const { owner, draft, viewer } = input;
  if (viewer.kind === "sharee") return decideRenameEntry(state, { ...input, viewer }, ids);
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
  return conclude({ kind: "calendar-found", calendar, owner, viewer, select: undefined }, [], changes);
}

/**
 * Decides `DELETE …/calendars/{id}` and `…/permanentDelete`, after which nothing can be restored here either; its events
 * go with it. Of a shared calendar, a sharee only loses sight.
 */
export function decideDeleteCalendar(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly viewer: Viewer;
    readonly calendarId: string;
    readonly ifMatch: string | undefined;
  },
): Decision<CalendarDeleted | GraphFailure> {
  const entry = input.viewer.kind === "sharee" ? input.viewer.entry : undefined;
  if (entry) {
    const failure = judgeIfMatch(input.ifMatch, entry.changeKey);
    return failure
      ? refuse(failure)
      : conclude({ kind: "calendar-deleted" }, [], [{ kind: "calendar-entry-removed", entryId: entry.id }]);
  }
  const calendar = findCalendar(state, input.owner, input.calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const failure = calendar.isDefaultCalendar
    ? graphFailure("calendarKept")
    : judgeIfMatch(input.ifMatch, calendar.changeKey);
  if (failure) return refuse(failure);
  return conclude({ kind: "calendar-deleted" }, [], [{ kind: "calendar-removed", calendarId: calendar.id }]);
}
