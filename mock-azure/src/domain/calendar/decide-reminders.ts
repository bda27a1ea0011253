import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { readParameters } from "../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type EventPath, findWritable } from "./decide-event.ts";
import type { Event } from "./event.ts";
import { type EventTime, readEventTime } from "./event-time.ts";
import { newChangeKey } from "./outlook-ids.ts";
import type { ViewWindow } from "./view-window.ts";

export interface ReminderChanged {
  readonly kind: "reminder-changed";
}

/** What comes up before an event. */
export interface Reminder {
  readonly event: Event;
  readonly fireTime: EpochMilliseconds;
}

export interface RemindersFound {
  readonly kind: "reminders-found";
  readonly reminders: readonly Reminder[];
}

const MINUTE = 60_000;

/** When the reminder of an event comes: its minutes before the start, unless it was put off. */
const fireTimeOf = ({ start, reminderMinutesBeforeStart, snoozedUntil }: Event): EpochMilliseconds =>
  snoozedUntil ?? ((start.instant - reminderMinutesBeforeStart * MINUTE) as EpochMilliseconds);

const readGiven = readParameters<{ readonly newReminderTime: EventTime }>("snoozeReminder", {
  newReminderTime: readEventTime(undefined),
});

/** Reads the body that puts a reminder off. */
export function readSnooze(body: unknown): { readonly newReminderTime: EventTime } | GraphFailure {
  const given = readGiven(body, "snoozeReminder");
  if (isGraphFailure(given)) return given;
  const { newReminderTime } = given;
  return newReminderTime
    ? { newReminderTime }
    : graphFailure("argumentMissing", { argument: "NewReminderTime" });
}

const EWS_PAGE =
  "https://learn.microsoft.com/exchange/client-developer/web-service-reference/performreminderaction-operation";

function write(event: Event, { now, ids }: Moment): Decision<ReminderChanged> {
  const updated: Event = { ...event, changeKey: newChangeKey(ids), lastModifiedDateTime: now };
  return conclude({ kind: "reminder-changed" }, [], [{ kind: "event-updated", event: updated }]);
}

/**
 * Decides `POST …/events/{id}/snoozeReminder`. A time before the reminder would come anyway is passed over, as Exchange
 * does.
 *
 * @see https://learn.microsoft.com/graph/api/event-snoozereminder
 */
export function decideSnoozeReminder(
  state: TenantState,
  input: EventPath & { readonly newReminderTime: EventTime },
  moment: Moment,
): Decision<ReminderChanged | GraphFailure> {
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  const { instant } = input.newReminderTime;
  if (instant > fireTimeOf(event)) return write({ ...event, snoozedUntil: instant }, moment);
  const passedOver: Reason = {
    rule: "graph.reminder-passed-over",
    text: "the new time does not lie after the time at which the reminder comes anyway, so it stays",
    source: EWS_PAGE,
  };
  return conclude({ kind: "reminder-changed" }, [passedOver]);
}

/**
 * Decides `POST …/events/{id}/dismissReminder`: the event has no reminder any more.
 *
 * @see https://learn.microsoft.com/graph/api/event-dismissreminder
 */
export function decideDismissReminder(
  state: TenantState,
  input: EventPath,
  moment: Moment,
): Decision<ReminderChanged | GraphFailure> {
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  return write({ ...event, isReminderOn: false, snoozedUntil: null }, moment);
}

/**
 * Decides `GET …/reminderView(…)`: the reminders of events in a window, in all calendars of the mailbox, the next one
 * first.
 *
 * @see https://learn.microsoft.com/graph/api/user-reminderview
 */
export function decideReminderView(
  state: TenantState,
  { owner, start, end }: ViewWindow & { readonly owner: User },
): Decision<RemindersFound> {
  const reminders = state.calendars
    .by("userId", owner.id)
    .flatMap(({ id }) => state.events.overlapping(id, start, end))
    .filter(({ isReminderOn }) => isReminderOn)
    .map((event): Reminder => ({ event, fireTime: fireTimeOf(event) }))
    .toSorted((a, b) => a.fireTime - b.fireTime || (a.event.id < b.event.id ? -1 : 1));
  return conclude({ kind: "reminders-found", reminders });
}
