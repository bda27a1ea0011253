import { toMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { attach } from "./attachment/attach.ts";
import type { Calendar } from "./calendar.ts";
import type { CalendarSwitches } from "./calendar-switches.ts";
import type { Event, EventContent } from "./event.ts";
import { NEW_STATE, SINGLE_EVENT, toEventContent } from "./event-content.ts";
import type { EventDraft } from "./event-draft.ts";
import { fingerprintOf, writeExtras } from "./extension/event-extras.ts";
import { findCalendar } from "./find-item.ts";
import { toInvitees } from "./meeting/invitees.ts";
import { settleCreation } from "./meeting/write-meeting.ts";
import { newChangeKey, newEventId, newICalUId } from "./outlook-ids.ts";
import { newSeries } from "./recurrence/change-series.ts";

/** How long a transaction id is remembered: not documented, so a choice of ours. */
const TRANSACTION_LIFE = toMilliseconds({ days: 90 });

export interface EventWritten {
  readonly kind: "event-written";
  readonly event: Event;
}

/** A new event of a calendar. */
function createEvent(
  calendar: Calendar,
  fields: {
    readonly content: EventContent;
    readonly attendees: Event["attendees"];
    readonly transactionId: string | null;
    readonly fingerprint: string;
    readonly switches: CalendarSwitches;
  },
  { now, ids }: Moment,
): Event {
  const { content, attendees, transactionId, fingerprint, switches } = fields;
  return {
    id: newEventId(calendar.id, ids),
    userId: calendar.userId,
    calendarId: calendar.id,
    changeKey: newChangeKey(ids),
    iCalUId: newICalUId(ids),
    createdDateTime: now,
    lastModifiedDateTime: now,
    transactionId,
    transactionContent: transactionId === null ? null : fingerprint,
    ...content,
    ...SINGLE_EVENT,
    ...(content.recurrence && { type: "seriesMaster", series: newSeries(switches) }),
    ...NEW_STATE,
    attendees,
  };
}

/**
 * Decides `POST …/events`. A transaction id makes a repetition return the event that is there.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-events
 */
export function decideCreateEvent(
  state: TenantState,
  input: { readonly owner: User; readonly calendarId: string | undefined; readonly draft: EventDraft },
  moment: Moment,
): Decision<EventWritten | GraphFailure> {
  const { owner, calendarId, draft } = input;
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  if (!calendar.canEdit)
    return refuse(graphFailure("accessDenied", { detail: `the calendar ${calendar.name} is read-only` }));
  const content = toEventContent(state, draft);
  if (isGraphFailure(content)) return refuse(content);
  const fingerprint = fingerprintOf(content, draft);

  const transactionId = draft.transactionId ?? null;
  const earlier =
    transactionId === null ? undefined : findEarlier(state, `${owner.id}/${transactionId}`, moment);
  if (earlier) {
    const isRepetition = earlier.calendarId === calendar.id && earlier.transactionContent === fingerprint;
    return isRepetition
      ? conclude({ kind: "event-written", event: earlier }, [REPEATED])
      : refuse(graphFailure("transactionReused"));
  }
  const attendees = toInvitees(state, content.attendees);
  const switches = state.policies.emulation.calendars;
  const created = createEvent(calendar, { content, attendees, transactionId, fingerprint, switches }, moment);
  const attached = attach(state, writeExtras(created, draft), draft.attachments ?? [], moment);
  if (isGraphFailure(attached)) return refuse(attached);
  const { event, because, changes } = settleCreation(state, { ...attached, draft }, moment);
  return conclude({ kind: "event-written", event }, because, [
    { kind: "event-created", event },
    ...attached.changes,
    ...changes,
  ]);
}

function findEarlier(state: TenantState, transaction: string, { now }: Moment): Event | undefined {
  return state.events
    .by("transactionId", transaction)
    .find((event) => now - event.createdDateTime < TRANSACTION_LIFE);
}

const REPEATED: Reason = {
  rule: "graph.transaction-id",
  text: "the transaction id and the content were seen before, so no second event is made",
  source: "https://learn.microsoft.com/graph/api/resources/event",
};
