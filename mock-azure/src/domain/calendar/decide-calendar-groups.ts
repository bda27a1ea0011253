import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { readFields, readText } from "../graph/json-fields.ts";
import type { TenantState } from "../tenant-state.ts";
import { type CalendarGroup, createCalendarGroup, isBuiltIn } from "./calendar-group.ts";
import { newChangeKey } from "./outlook-ids.ts";
import { groupOfRow, listCalendarRows } from "./sharing/calendar-rows.ts";
import { OWNER } from "./sharing/viewer.ts";

/** What a request writes on a group of calendars. */
export type CalendarGroupDraft = Partial<Pick<CalendarGroup, "name">>;

export interface CalendarGroupPage {
  readonly kind: "calendar-group-page";
  readonly calendarGroups: readonly CalendarGroup[];
  readonly query: CollectionQuery<never>;
  readonly total: number;
}

export interface CalendarGroupFound {
  readonly kind: "calendar-group-found";
  readonly calendarGroup: CalendarGroup;
  readonly select: readonly string[] | undefined;
}

interface OnGroup {
  readonly owner: User;
  readonly calendarGroupId: string;
}

const readDraft = readFields<Required<CalendarGroupDraft>>(
  "microsoft.graph.calendarGroup",
  { name: readText },
  ["id", "classId", "changeKey"],
);

/** Reads the body of a calendar group's creation or update. */
export const readCalendarGroupDraft = (body: unknown): CalendarGroupDraft | GraphFailure =>
  readDraft(body, "calendarGroup");

/** The group that a path names; that it is in the mailbox is judged before. */
function findGroup({ calendarGroups }: TenantState, id: string): CalendarGroup | GraphFailure {
  return calendarGroups.get(id) ?? graphFailure("itemNotFound");
}

function judgeName(
  groups: readonly CalendarGroup[],
  name: string | undefined,
  id?: string,
): GraphFailure | undefined {
  if (name === undefined || name.trim() === "") return graphFailure("calendarGroupNameMissing");
  const taken = groups.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
  return taken ? graphFailure("calendarExists") : undefined;
}

/** Decides `GET …/calendarGroups`. */
export function decideListCalendarGroups(
  state: TenantState,
  { owner, query }: { readonly owner: User; readonly query: CollectionQuery<never> },
): Decision<CalendarGroupPage> {
  const all = state.calendarGroups.by("userId", owner.id);
  const calendarGroups = all.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "calendar-group-page", calendarGroups, query, total: all.length });
}

/** Decides `GET …/calendarGroups/{id}`. */
export function decideGetCalendarGroup(
  state: TenantState,
  { calendarGroupId, select }: OnGroup & { readonly select: readonly string[] | undefined },
): Decision<CalendarGroupFound | GraphFailure> {
  const calendarGroup = findGroup(state, calendarGroupId);
  return isGraphFailure(calendarGroup)
    ? refuse(calendarGroup)
    : conclude({ kind: "calendar-group-found", calendarGroup, select });
}

/**
 * Decides `POST …/calendarGroups`.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-calendargroups
 */
export function decideCreateCalendarGroup(
  state: TenantState,
  { owner, draft }: { readonly owner: User; readonly draft: CalendarGroupDraft },
  { ids }: Moment,
): Decision<CalendarGroupFound | GraphFailure> {
  const failure = judgeName(state.calendarGroups.by("userId", owner.id), draft.name);
  if (failure) return refuse(failure);
  const calendarGroup = createCalendarGroup(
    { userId: owner.id, name: draft.name ?? "", classId: ids.guid() },
    ids,
  );
  return conclude(
    { kind: "calendar-group-found", calendarGroup, select: undefined },
    [],
    [{ kind: "calendar-group-written", calendarGroup }],
  );
}

/**
 * Decides `PATCH …/calendarGroups/{id}`.
 *
 * @see https://learn.microsoft.com/graph/api/calendargroup-update
 */
export function decideUpdateCalendarGroup(
  state: TenantState,
  input: OnGroup & { readonly draft: CalendarGroupDraft },
  { ids }: Moment,
): Decision<CalendarGroupFound | GraphFailure> {
  const { owner, draft } = input;
  const before = findGroup(state, input.calendarGroupId);
  if (isGraphFailure(before)) return refuse(before);
  const failure =
    draft.name === undefined
      ? undefined
      : judgeName(state.calendarGroups.by("userId", owner.id), draft.name, before.id);
  if (failure) return refuse(failure);
  const calendarGroup: CalendarGroup = { ...before, ...draft, changeKey: newChangeKey(ids) };
  return conclude(
    { kind: "calendar-group-found", calendarGroup, select: undefined },
    [],
    [{ kind: "calendar-group-written", calendarGroup }],
  );
}

/**
 * Decides `DELETE …/calendarGroups/{id}`. What the real service answers for a group that every mailbox has, or that
 * holds calendars, is not documented.
 *
 * @see https://learn.microsoft.com/graph/api/calendargroup-delete
 */
export function decideDeleteCalendarGroup(
  state: TenantState,
  { owner, calendarGroupId }: OnGroup,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const group = findGroup(state, calendarGroupId);
  if (isGraphFailure(group)) return refuse(group);
  if (isBuiltIn(group))
    return refuse(graphFailure("objectKept", { what: "A calendar group of every mailbox" }));
  const holds = listCalendarRows(state, { owner, viewer: OWNER }).some(
    (row) => groupOfRow(state, owner, row) === group.id,
  );
  if (holds) return refuse(graphFailure("objectKept", { what: "A calendar group that holds calendars" }));
  return conclude({ kind: "deleted" }, [], [{ kind: "calendar-group-removed", calendarGroupId }]);
}
