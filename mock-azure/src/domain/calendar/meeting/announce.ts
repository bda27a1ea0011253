import type { Change } from "../../change.ts";
import type { Moment, Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { deliver, type Letter } from "../../mail/deliver.ts";
import type { MailWords } from "../../mail/mail-words.ts";
import {
  cancellationMail,
  invitationMail,
  type MeetingOccasion,
  updateMail,
} from "../../mail/meeting-mails.ts";
import type { MailContent } from "../../mail/send-mail.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Attachment } from "../attachment/attachment.ts";
import type { Event } from "../event.ts";
import { cancelCopy } from "./cancel-copy.ts";
import { type Guest, guestKey, guestsOf } from "./guests.ts";
import { addressOf, hasAddress, listSeenBy } from "./invitees.ts";
import type { Invitee } from "./meeting.ts";
import { putCopy } from "./put-copy.ts";

/** What others come to know of a decision. */
export interface Announcement {
  readonly changes: readonly Change[];
  readonly because: readonly Reason[];
}

export const NOTHING_TO_SAY: Announcement = { changes: [], because: [] };

/** What an organizer does to a meeting. */
interface Occasion {
  readonly event: Event;
  readonly attachments: readonly Attachment[];
  /** What is different about occurrences of a series. */
  readonly exceptions: readonly Event[];
  readonly organizer: User;
  readonly moment: Moment;
}

const reason = (text: string): Reason => ({
  rule: "graph.meeting",
  text,
  source: "https://learn.microsoft.com/graph/api/event-update",
});

const people = (count: number): string => (count === 1 ? "1 person" : `${String(count)} people`);

function write(
  state: TenantState,
  { organizer, moment }: Occasion,
  to: Guest,
  content: Letter["content"],
): readonly Change[] {
  const letter = { from: addressOf(organizer).address, to: to.emailAddress.address, content };
  return deliver(state, letter, moment);
}

/** The list as each guest sees it: the same for all, made once, unless it is hidden. */
function listFor({ event, organizer }: Occasion): (guest: Guest) => readonly Invitee[] {
  if (event.hideAttendees) {
    return ({ emailAddress, user }) =>
      listSeenBy(event, {
        organizer,
        reader: (other) => (user ? hasAddress(user, other) : other.address === emailAddress.address),
      });
  }
  const list = listSeenBy(event, { organizer, reader: () => true });
  return () => list;
}

/** What a mail to each guest says; where all see the same list, it is made once in each language. */
function mailFor(
  occasion: Occasion,
  make: (known: MeetingOccasion, words: MailWords) => MailContent,
): (guest: Guest) => Letter["content"] {
  const made = new Map<readonly Invitee[], Map<string, MailContent>>();
  const { event } = occasion;
  const organizer = addressOf(occasion.organizer);
  const list = listFor(occasion);
  return (guest) => (words) => {
    const attendees = list(guest);
    const inLanguages = made.get(attendees) ?? new Map<string, MailContent>();
    made.set(attendees, inLanguages);
    const content = inLanguages.get(words.language) ?? make({ event, organizer, attendees }, words);
    inLanguages.set(words.language, content);
    return content;
  };
}

function put(
  state: TenantState,
  { moment, ...meeting }: Occasion,
  { guest: { user }, asksAgain }: { readonly guest: Guest; readonly asksAgain: boolean },
): readonly Change[] {
  return user ? putCopy(state, { ...meeting, user, asksAgain }, moment) : [];
}

/** Invites guests: the meeting comes into their calendars, and they get mail. */
export function invite(state: TenantState, occasion: Occasion, guests: readonly Guest[]): Announcement {
  if (guests.length === 0) return NOTHING_TO_SAY;
  const mail = mailFor(occasion, invitationMail);
  return {
    changes: guests.flatMap((guest) => [
      ...put(state, occasion, { guest, asksAgain: true }),
      ...write(state, occasion, guest, mail(guest)),
    ]),
    because: [reason(`${people(guests.length)} on the list for the first time, so they are invited`)],
  };
}

/** Tells guests what has become of the meeting; an answer to another time counts no more. */
export function update(
  state: TenantState,
  occasion: Occasion,
  { guests, asksAgain }: { readonly guests: readonly Guest[]; readonly asksAgain: boolean },
): Announcement {
  if (guests.length === 0) return NOTHING_TO_SAY;
  const mail = mailFor(occasion, (known, words) => updateMail({ ...known, asksAgain }, words));
  return {
    changes: guests.flatMap((guest) => [
      ...put(state, occasion, { guest, asksAgain }),
      ...write(state, occasion, guest, mail(guest)),
    ]),
    because: [
      reason(
        `the request names more than the list of attendees, so ${people(guests.length)} on it get an update`,
      ),
    ],
  };
}

/** Tells guests once more of an occurrence that is different from its series, which has changed. */
export function remind(state: TenantState, occasion: Occasion, guests: readonly Guest[]): Announcement {
  if (guests.length === 0) return NOTHING_TO_SAY;
  const mail = mailFor(occasion, (known, words) => updateMail({ ...known, asksAgain: false }, words));
  return {
    changes: guests.flatMap((guest) => write(state, occasion, guest, mail(guest))),
    because: [
      reason(`an occurrence differs from the series, so ${people(guests.length)} get an update of it too`),
    ],
  };
}

/** Takes the meeting back from guests. */
export function uninvite(
  state: TenantState,
  occasion: Occasion,
  said: {
    readonly guests: readonly Guest[];
    readonly isRemoval: boolean;
    readonly comment?: string | undefined;
  },
): Announcement {
  const { guests, isRemoval, comment } = said;
  if (guests.length === 0) return NOTHING_TO_SAY;
  const { event, organizer, moment } = occasion;
  const cancellation = { event, organizer: addressOf(organizer), comment, isRemoval };
  const content = (words: MailWords) => cancellationMail(cancellation, words);
  return {
    changes: guests.flatMap((guest) => [
      ...(guest.user ? cancelCopy(state, { event, user: guest.user }, moment) : []),
      ...write(state, occasion, guest, content),
    ]),
    because: [
      reason(
        isRemoval
          ? `${people(guests.length)} no longer on the list, so they get a cancellation`
          : `the organizer ends the meeting, so ${people(guests.length)} on its list get a cancellation`,
      ),
    ],
  };
}

/** Guests of one list who are not on another. */
export function guestsBeyond(
  state: TenantState,
  { of, beyond, organizer }: { readonly of: Event; readonly beyond: Event; readonly organizer: User },
): readonly Guest[] {
  const known = new Set(guestsOf(state, beyond.attendees, organizer).map(guestKey));
  return guestsOf(state, of.attendees, organizer).filter((guest) => !known.has(guestKey(guest)));
}
