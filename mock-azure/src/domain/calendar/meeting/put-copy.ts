import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { isGraphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type Attachment, attachmentsOf } from "../attachment/attachment.ts";
import type { Event } from "../event.ts";
import { findCalendar } from "../find-item.ts";
import { newChangeKey, newEventId } from "../outlook-ids.ts";
import { dropExceptions } from "../recurrence/change-series.ts";
import { occurrenceId } from "../recurrence/occurrence-id.ts";
import { occurrenceDay } from "../recurrence/occurrence-times.ts";
import { isSeriesMaster, isSeriesPart } from "../recurrence/occurrences.ts";
import { copyAttachments, refreshAttachments } from "./copy-attachments.ts";
import { type Copy, copiesOf, findCopiedSeries, findCopy } from "./find-copies.ts";
import { addressOf, hasAddress, listSeenBy } from "./invitees.ts";
import { type Invitation, NOT_RESPONDED } from "./meeting.ts";

/** What a guest's calendar is to show. */
export interface News {
  readonly event: Event;
  readonly attachments: readonly Attachment[];
  /** What is different about occurrences of a series; a guest who gets the series gets them too. */
  readonly exceptions: readonly Event[];
  readonly organizer: User;
  readonly user: User;
  /** Whether the guest's answer counts no more, since it was to another time. */
  readonly asksAgain: boolean;
}

/** Where a copy is kept, and what it is there. */
type Place = Pick<Event, "id" | "calendarId" | "type" | "series" | "seriesMasterId">;

/** What a meeting looks like to a guest, whatever they have made of their copy. */
const seenBy = ({ event, organizer, user }: News) => ({
  attendees: listSeenBy(event, { organizer, reader: (address) => hasAddress(user, address) }),
  isCancelled: false,
});

/** How a meeting gets into a mailbox: as an invitation, tentatively, and with nothing of the organizer's own. */
function createCopy(news: News, place: Place, { now, ids }: Moment): Copy {
  const { event, organizer, user } = news;
  return {
    ...event,
    ...seenBy(news),
    ...place,
    userId: user.id,
    changeKey: newChangeKey(ids),
    createdDateTime: now,
    lastModifiedDateTime: now,
    transactionId: null,
    transactionContent: null,
    categories: [],
    extensions: [],
    extendedProperties: [],
    showAs: "tentative",
    snoozedUntil: null,
    hasOwnAttachments: place.seriesMasterId !== null,
    invitation: { organizer: addressOf(organizer), showAs: event.showAs, status: NOT_RESPONDED },
  };
}

/** What belongs to the owner of a copy: no update of the organizer's touches it. */
function ownPart(copy: Copy) {
  const { id, userId, calendarId, seriesMasterId, createdDateTime } = copy;
  const { transactionId, transactionContent } = copy;
  const { categories, showAs, isReminderOn, reminderMinutesBeforeStart, snoozedUntil } = copy;
  const { extensions, extendedProperties } = copy;
  return {
    ...{ id, userId, calendarId, seriesMasterId, createdDateTime, transactionId, transactionContent },
    ...{ categories, showAs, isReminderOn, reminderMinutesBeforeStart, snoozedUntil },
    ...{ extensions, extendedProperties },
  };
}

/** An occurrence's type is its mailbox's business: who has no series has a single event. */
const typeOf = (event: Event, { seriesMasterId }: Pick<Event, "seriesMasterId">): Event["type"] =>
  event.originalStart === null ? event.type : seriesMasterId === null ? "singleInstance" : "exception";

const timingOf = ({ start, end, isAllDay, recurrence }: Event): string =>
  JSON.stringify([start, end, isAllDay, recurrence]);

/** The occurrences of a copied series keep their ids, and what was made of them, as long as they keep their times. */
function adoptSeries(copy: Copy, event: Event): Pick<Event, "series"> & { readonly isRenewed: boolean } {
  const isRenewed = copy.isCancelled || timingOf(copy) !== timingOf(event);
  if (!event.series) return { series: null, isRenewed };
  const generation = (copy.series?.generation ?? -1) + 1;
  return { series: isRenewed ? { ...event.series, generation } : copy.series, isRenewed };
}

/** The exceptions of a series, for a guest's copy of it. */
function putExceptions(state: TenantState, master: Copy, news: News, moment: Moment): readonly Change[] {
  if (!isSeriesMaster(master)) return [];
  const { id: masterId, calendarId, series } = master;
  return news.exceptions.filter(isSeriesPart).flatMap((event) => {
    const day = occurrenceDay(master, event.originalStart);
    const id = occurrenceId({ masterId, day, generation: series.generation });
    const place = { id, calendarId, type: "exception", series: null, seriesMasterId: masterId } as const;
    const copy = createCopy({ ...news, event }, place, moment);
    return [
      { kind: "event-updated", event: copy } as const,
      ...copyAttachments(copy, attachmentsOf(state, event), moment.ids),
    ];
  });
}

function refresh(state: TenantState, copy: Copy, news: News, moment: Moment): readonly Change[] {
  const { event, organizer, asksAgain } = news;
  const { series, isRenewed } = adoptSeries(copy, event);
  const isNew = asksAgain || copy.isCancelled;
  const invitation: Invitation = {
    organizer: addressOf(organizer),
    showAs: event.showAs,
    status: isNew ? NOT_RESPONDED : copy.invitation.status,
  };
  const updated: Copy = {
    ...event,
    ...ownPart(copy),
    ...seenBy(news),
    ...(isNew && { showAs: "tentative", snoozedUntil: null }),
    type: typeOf(event, copy),
    series,
    hasOwnAttachments: copy.seriesMasterId !== null,
    invitation,
    changeKey: newChangeKey(moment.ids),
    lastModifiedDateTime: moment.now,
  };
  return [
    ...(isRenewed ? dropExceptions(state, copy.id) : []),
    { kind: "event-updated", event: updated },
    ...refreshAttachments(state, { copy: updated, attachments: news.attachments }, moment.ids),
    ...(isRenewed ? putExceptions(state, updated, news, moment) : []),
  ];
}

/** An occurrence that the guest has taken out of their series comes back into it. */
function restore(state: TenantState, news: News, moment: Moment): readonly Change[] | undefined {
  const { event, user } = news;
  const master = isSeriesPart(event) ? findCopiedSeries(state, event, user) : undefined;
  if (!master || !isSeriesPart(event)) return undefined;
  const { id: masterId, calendarId, series } = master;
  const day = occurrenceDay(master, event.originalStart);
  const cancelledDays = series.cancelledDays.filter((other) => other !== day);
  const id = occurrenceId({ masterId, day, generation: series.generation });
  const place = { id, calendarId, type: "exception", series: null, seriesMasterId: masterId } as const;
  const { now, ids } = moment;
  const changed = { changeKey: newChangeKey(ids), lastModifiedDateTime: now };
  const copy = createCopy(news, place, moment);
  return [
    { kind: "event-updated", event: { ...master, ...changed, series: { ...series, cancelledDays } } },
    { kind: "event-updated", event: copy },
    ...copyAttachments(copy, news.attachments, ids),
  ];
}

function insert(state: TenantState, news: News, moment: Moment): readonly Change[] {
  const { event, user } = news;
  const calendar = user.hasMailbox ? findCalendar(state, user, undefined) : undefined;
  if (!calendar || isGraphFailure(calendar)) return [];
  const { series } = event;
  const place: Place = {
    id: newEventId(calendar.id, moment.ids),
    calendarId: calendar.id,
    type: typeOf(event, { seriesMasterId: null }),
    series: series && { ...series, generation: 0 },
    seriesMasterId: null,
  };
  const created = createCopy(news, place, moment);
  // Who was asked to single occurrences before has them in the series now.
  const loose = event.series ? copiesOf(state, event, user) : [];
  return [
    ...loose.map(({ id }): Change => ({ kind: "event-deleted", eventId: id })),
    { kind: "event-created", event: created },
    ...copyAttachments(created, news.attachments, moment.ids),
    ...putExceptions(state, created, news, moment),
  ];
}

/** Brings a meeting up to date in the mailbox of a guest, or into it, if the guest has one here. */
export function putCopy(state: TenantState, news: News, moment: Moment): readonly Change[] {
  const copy = findCopy(state, news.event, news.user);
  return copy
    ? refresh(state, copy, news, moment)
    : (restore(state, news, moment) ?? insert(state, news, moment));
}
