import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type Attachment, attachmentsOf } from "../attachment/attachment.ts";
import type { Event } from "../event.ts";
import type { EventDraft } from "../event-draft.ts";
import { mailboxOf } from "../group-mailbox.ts";
import {
  type Announcement,
  guestsBeyond,
  invite,
  NOTHING_TO_SAY,
  remind,
  uninvite,
  update,
} from "./announce.ts";
import { relistExceptions, uninviteFromExceptions } from "./exception-lists.ts";
import { exceptionsOf, isCopy } from "./find-copies.ts";
import { guestKey, guestsOf } from "./guests.ts";
import { withoutAnswers } from "./invitees.ts";
import { settleOnline } from "./online-meeting.ts";

/** An event once everything that follows from a request was settled, and what others come to know of it. */
interface Written extends Announcement {
  readonly event: Event;
}

function organizerOf(state: TenantState, { userId }: Event): User {
  const user = mailboxOf(state, userId);
  if (!user) throw new Error("An event is left in the calendar of somebody who is gone.");
  return user;
}

const together = (announcements: readonly Announcement[]): Announcement => ({
  changes: announcements.flatMap(({ changes }) => changes),
  because: announcements.flatMap(({ because }) => because),
});

/** What a new event sets off: an online meeting, and invitations. */
export function settleCreation(
  state: TenantState,
  {
    event: given,
    attachments,
    draft,
  }: { readonly event: Event; readonly attachments: readonly Attachment[]; readonly draft: EventDraft },
  moment: Moment,
): Written {
  const event = { ...given, ...settleOnline(state, { event: given, draft }, moment.ids) };
  const organizer = organizerOf(state, event);
  const guests = guestsOf(state, event.attendees, organizer);
  return { event, ...invite(state, { event, attachments, exceptions: [], organizer, moment }, guests) };
}

/** What is nobody's business but the mailbox's owner: no attendee hears of it. */
const PERSONAL: readonly (keyof EventDraft)[] = ["categories", "isReminderOn", "reminderMinutesBeforeStart"];

/** What only the organizer decides; in a copy of somebody who is invited, a request for it changes nothing. */
function organizersPart(event: Event) {
  const { attendees, hideAttendees, responseRequested, isOnlineMeeting, onlineMeetingProvider } = event;
  return { attendees, hideAttendees, responseRequested, isOnlineMeeting, onlineMeetingProvider };
}

const sameTime = (one: Event, other: Event): boolean =>
  one.start.instant === other.start.instant &&
  one.end.instant === other.end.instant &&
  one.isAllDay === other.isAllDay &&
  one.series?.generation === other.series?.generation;

/** A reminder that was put off comes at its usual time again once that has become another one. */
function settleReminder(before: Event, event: Event): Pick<Event, "snoozedUntil"> {
  const isSame =
    before.start.instant === event.start.instant &&
    before.isReminderOn === event.isReminderOn &&
    before.reminderMinutesBeforeStart === event.reminderMinutesBeforeStart;
  return { snoozedUntil: isSame ? event.snoozedUntil : null };
}

/** What a request does to an organizer's event. */
interface Rewriting {
  readonly before: Event;
  readonly event: Event;
  readonly draft: EventDraft;
  readonly isRetimed: boolean;
}

/**
 * Tells guests of an update: whom it concerns where the request names nothing but the list of attendees, else
 * everybody on the list, and once more for each occurrence that is different.
 *
 * @see https://learn.microsoft.com/graph/api/event-update "attendees property and meeting updates"
 */
function announceUpdate(
  state: TenantState,
  { before, event, draft, isRetimed }: Rewriting,
  moment: Moment,
): Announcement {
  const organizer = organizerOf(state, before);
  const named = Object.keys(draft).filter((name) => !(PERSONAL as readonly string[]).includes(name));
  const isForEverybody = named.some((name) => name !== "attendees");
  const added = guestsBeyond(state, { of: event, beyond: before, organizer });
  const removed = guestsBeyond(state, { of: before, beyond: event, organizer });
  const isAdded = new Set(added.map(guestKey));
  const keptOf = ({ attendees }: Event) =>
    guestsOf(state, attendees, organizer).filter((guest) => !isAdded.has(guestKey(guest)));

  // A series with other times has no exceptions any more.
  const former = exceptionsOf(state, before);
  const turnover = { event, organizer, added, removed, exceptions: isRetimed ? [] : former };
  const exceptions = relistExceptions(state, turnover, moment);
  const occasion = { event, attachments: attachmentsOf(state, before), exceptions, organizer, moment };
  return together([
    { changes: exceptions.flatMap((one) => (former.includes(one) ? [] : updated(one))), because: [] },
    invite(state, occasion, added),
    uninvite(state, { ...occasion, event: before }, { guests: removed, isRemoval: true }),
    ...(isRetimed
      ? uninviteFromExceptions(state, { exceptions: former, series: event, organizer }, { moment })
      : []),
    isForEverybody
      ? update(state, occasion, { guests: keptOf(event), asksAgain: isRetimed })
      : NOTHING_TO_SAY,
    ...(isForEverybody
      ? exceptions.map((one) => remind(state, { ...occasion, event: one, exceptions: [] }, keptOf(one)))
      : []),
  ]);
}

const updated = (event: Event): readonly Change[] => [{ kind: "event-updated", event }];

/** What an update sets off. A guest who writes on a copy writes for themselves. */
export function settleUpdate(
  state: TenantState,
  { before, event: given, draft }: Omit<Rewriting, "isRetimed">,
  moment: Moment,
): Written {
  const written = { ...given, ...settleReminder(before, given) };
  if (isCopy(before)) return { event: { ...written, ...organizersPart(before) }, ...NOTHING_TO_SAY };
  const isRetimed = !sameTime(before, written);
  const event: Event = {
    ...written,
    ...settleOnline(state, { before, event: written, draft }, moment.ids),
    ...(isRetimed && { attendees: withoutAnswers(written.attendees) }),
  };
  return { event, ...announceUpdate(state, { before, event, draft, isRetimed }, moment) };
}

/** What it sets off that an event leaves its calendar: an organizer's takes the meeting from everybody on the list. */
export function settleRemoval(
  state: TenantState,
  event: Event,
  { moment, comment }: { readonly moment: Moment; readonly comment?: string | undefined },
): Announcement {
  if (isCopy(event)) return NOTHING_TO_SAY;
  const organizer = organizerOf(state, event);
  const guests = guestsOf(state, event.attendees, organizer);
  const exceptions = exceptionsOf(state, event);
  const occasion = { event, attachments: [], exceptions, organizer, moment };
  return together([
    uninvite(state, occasion, { guests, isRemoval: false, comment }),
    ...uninviteFromExceptions(state, { exceptions, series: event, organizer }, { moment, comment }),
  ]);
}
