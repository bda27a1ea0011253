import type { Change } from "../../change.ts";
import type { Moment, Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { deliver } from "../../mail/deliver.ts";
import { cancellationMail, invitationMail, updateMail } from "../../mail/meeting-mails.ts";
import type { MailContent } from "../../mail/send-mail.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Attachment } from "../attachment/attachment.ts";
import type { Event } from "../event.ts";
import { cancelCopy } from "./cancel-copy.ts";
import { type Guest, guestKey, guestsOf } from "./guests.ts";
import { addressOf, hasAddress, listSeenBy } from "./invitees.ts";
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
  content: MailContent,
): readonly Change[] {
  const letter = { from: addressOf(organizer).address, to: to.emailAddress.address, content };
  return deliver(state, letter, moment);
}

/** The meeting as a guest gets to know it. */
function seenBy({ event, organizer }: Occasion, { emailAddress, user }: Guest) {
  const attendees = listSeenBy(event, {
    organizer,
    reader: (other) => (user ? hasAddress(user, other) : other.address === emailAddress.address),
  });
  return { event, organizer: addressOf(organizer), attendees };
}

/** Invites guests: the meeting comes into their calendars, and they get mail. */
export function invite(state: TenantState, occasion: Occasion, guests: readonly Guest[]): Announcement {
  if (guests.length === 0) return NOTHING_TO_SAY;
  const { moment, ...meeting } = occasion;
  return {
    changes: guests.flatMap((guest) => [
      ...(guest.user ? putCopy(state, { ...meeting, user: guest.user, asksAgain: true }, moment) : []),
      ...write(state, occasion, guest, invitationMail(seenBy(occasion, guest))),
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
  const { moment, ...meeting } = occasion;
  return {
    changes: guests.flatMap((guest) => [
      ...(guest.user ? putCopy(state, { ...meeting, user: guest.user, asksAgain }, moment) : []),
      ...write(state, occasion, guest, updateMail({ ...seenBy(occasion, guest), asksAgain })),
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
  return {
    changes: guests.flatMap((guest) =>
      write(state, occasion, guest, updateMail({ ...seenBy(occasion, guest), asksAgain: false })),
    ),
    because: [
      reason(`an occurrence differs from the series, so ${people(guests.length)} get an update of it too`),
    ],
  };
}

/** Takes the meeting back from guests. */
export function uninvite(
  state: TenantState,
  occasion: Occasion,
  words: {
    readonly guests: readonly Guest[];
    readonly isRemoval: boolean;
    readonly comment?: string | undefined;
  },
): Announcement {
  const { guests, isRemoval, comment } = words;
  if (guests.length === 0) return NOTHING_TO_SAY;
  const { event, organizer, moment } = occasion;
  const content = cancellationMail(event, { organizer: addressOf(organizer), comment, isRemoval });
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
