import { toMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
import type { Attendee, Event, EventContent } from "./event.ts";
import type { EventDraft } from "./event-draft.ts";
import { judgeTimes } from "./event-time.ts";
import { findCalendar } from "./find-item.ts";
import { newChangeKey, newEventId, newICalUId } from "./outlook-ids.ts";

/** What the service fills in. */
const DEFAULTS: Omit<EventContent, "start" | "end"> = {
  subject: null,
  body: { contentType: "html", content: "" },
  isAllDay: false,
  locations: [],
  attendees: [],
  categories: [],
  importance: "normal",
  sensitivity: "normal",
  showAs: "busy",
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
};

/** How long a transaction id is remembered: not documented, so a choice of ours. */
const TRANSACTION_LIFE = toMilliseconds({ days: 90 });

export interface EventWritten {
  readonly kind: "event-written";
  readonly event: Event;
}

/** Attendees of the tenant get the name the directory knows them by, others their address. */
export function nameAttendees(state: TenantState, attendees: readonly Attendee[]): readonly Attendee[] {
  return attendees.map(({ type, emailAddress: { name, address } }) => {
    const [user] = state.users.by("principalName", address.toLowerCase());
    return { type, emailAddress: { name: name ?? user?.displayName ?? address, address } };
  });
}

/** The content of a new event, or why it can be none. */
export function toEventContent(state: TenantState, draft: EventDraft): EventContent | GraphFailure {
  const { start, end, transactionId: _, ...rest } = draft;
  if (!start || !end) return graphFailure("validation", { detail: `${start ? "end" : "start"} is missing` });
  const content = { ...DEFAULTS, start, end, ...rest };
  return judgeTimes(start, end, content.isAllDay) ?? { ...content, attendees: nameAttendees(state, content.attendees) };
}

/** A new event of a calendar. */
export function createEvent(
  calendar: Calendar,
  fields: { readonly content: EventContent; readonly transactionId?: string | null | undefined },
  { now, ids }: Moment,
): Event {
  const transactionId = fields.transactionId ?? null;
  return {
    id: newEventId(calendar.id, ids),
    userId: calendar.userId,
    calendarId: calendar.id,
    changeKey: newChangeKey(ids),
    iCalUId: newICalUId(ids),
    createdDateTime: now,
    lastModifiedDateTime: now,
    transactionId,
    transactionContent: transactionId === null ? null : JSON.stringify(fields.content),
    ...fields.content,
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
  if (!calendar.canEdit) return refuse(graphFailure("accessDenied", { detail: `the calendar ${calendar.name} is read-only` }));
  const content = toEventContent(state, draft);
  if (isGraphFailure(content)) return refuse(content);

  const event = createEvent(calendar, { content, transactionId: draft.transactionId }, moment);
  const earlier = state.events
    .by("transactionId", `${owner.id}/${draft.transactionId ?? ""}`)
    .find((other) => moment.now - other.createdDateTime < TRANSACTION_LIFE);
  if (!earlier) return conclude({ kind: "event-written", event }, [], [{ kind: "event-created", event }]);
  const isRepetition = earlier.calendarId === calendar.id && earlier.transactionContent === event.transactionContent;
  if (!isRepetition) return refuse(graphFailure("transactionReused"));
  const because = {
    rule: "graph.transactionId",
    text: "the transaction id and the content were seen before, so no second event is made",
    source: "https://learn.microsoft.com/graph/api/resources/event",
  };
  return conclude({ kind: "event-written", event: earlier }, [because]);
}
