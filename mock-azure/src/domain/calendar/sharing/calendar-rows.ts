import type { IdSource } from "@consentra/protocol";
import { conclude, type Decision } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { CalendarDraft } from "../calendar-draft.ts";
import type { CalendarFound, CalendarRow } from "../decide-calendar.ts";
import { findCalendar, judgeIfMatch } from "../find-item.ts";
import { newChangeKey } from "../outlook-ids.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { roleOf } from "./calendar-permission.ts";
import { powersOf } from "./calendar-role.ts";
import { calendarGroupOf } from "./find-place.ts";
import { OWNER, type Viewer } from "./viewer.ts";

/** A shared calendar in a sharee's mailbox, as long as it is shared. */
function entryRow(state: TenantState, sharee: User, entry: CalendarEntry): readonly CalendarRow[] {
  const calendar = state.calendars.get(entry.calendarId);
  const owner = calendar && state.users.get(calendar.userId);
  if (!owner) return [];
  const role = roleOf(state, calendar, sharee);
  const viewer: Viewer = { kind: "sharee", userId: sharee.id, role, entry };
  return powersOf(role).sees === undefined ? [] : [{ calendar, owner, viewer }];
}

/**
 * The calendars that a mailbox shows: to its owner all of them and those that others have shared, to somebody else what
 * is shared with them.
 */
export function listCalendarRows(
  state: TenantState,
  { owner, viewer }: { readonly owner: User; readonly viewer: Viewer },
): readonly CalendarRow[] {
  const own = state.calendars.by("userId", owner.id);
  if (viewer.kind === "owner") {
    const entries = state.calendarEntries.by("userId", owner.id);
    return [
      ...own.map((calendar) => ({ calendar, owner, viewer: OWNER })),
      ...entries.flatMap((entry) => entryRow(state, owner, entry)),
    ];
  }
  const reader = state.users.get(viewer.userId);
  return own.flatMap((calendar) => {
    const role = reader ? roleOf(state, calendar, reader) : "none";
    return powersOf(role).sees === undefined ? [] : [{ calendar, owner, viewer: { ...viewer, role } }];
  });
}

/** The group that a calendar stands in, in the mailbox that shows it. */
export function groupOfRow(
  state: TenantState,
  mailbox: User,
  { calendar: { calendarGroupId }, viewer }: CalendarRow,
): string | undefined {
  const isShared = viewer.kind === "sharee" && viewer.entry !== undefined;
  return calendarGroupOf(state, mailbox.id, isShared ? { isShared } : { calendarGroupId, isShared });
}

/**
 * Decides the update of a calendar by somebody it is shared with: they may call it otherwise in their own mailbox, and
 * nothing else comes of it.
 *
 * @see https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar
 */
export function decideRenameEntry(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly viewer: Viewer & { readonly kind: "sharee" };
    readonly calendarId: string | undefined;
    readonly draft: CalendarDraft;
    readonly ifMatch: string | undefined;
  },
  ids: IdSource,
): Decision<CalendarFound | GraphFailure> {
  const { owner, viewer, draft } = input;
  const calendar = findCalendar(state, owner, input.calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const { entry: before } = viewer;
  if (!before) return refuse(graphFailure("accessDenied", { detail: "only its owner changes a calendar" }));
  const failure =
    draft.name?.trim() === ""
      ? graphFailure("calendarNameMissing")
      : judgeIfMatch(input.ifMatch, before.changeKey);
  if (failure) return refuse(failure);
  const entry: CalendarEntry = { ...before, name: draft.name ?? before.name, changeKey: newChangeKey(ids) };
  return conclude(
    { kind: "calendar-found", calendar, owner, viewer: { ...viewer, entry }, select: undefined },
    [],
    [{ kind: "calendar-entry-written", entry }],
  );
}
