import type { EmailAddress } from "@consentra/protocol";
import type { Event } from "../calendar/event.ts";
import { formatWhen } from "../calendar/format-when.ts";
import { toPlainText } from "../calendar/html-body.ts";
import type { Invitee, TimeSlot } from "../calendar/meeting/meeting.ts";
import { formatRecurrence } from "../calendar/recurrence/format-recurrence.ts";
import type { MailRecord } from "./mail-record.ts";
import type { MailWords } from "./mail-words.ts";
import { oneLine } from "./one-line.ts";
import type { MailContent } from "./send-mail.ts";

type Fact = MailRecord["facts"][number];

/** What is too long to be read in a mail is cut off. */
const LONGEST_TEXT = 4000;

/** What a mail calls a meeting, on one line. */
const nameOf = ({ subject }: Event, { meetings }: MailWords): string =>
  oneLine(subject ?? "") || meetings.noSubject;

const writeAddress = ({ name, address }: EmailAddress): string =>
  name === undefined || name === address ? address : `${name} (${address})`;

const nameOfPerson = ({ name, address }: EmailAddress): string => name ?? address;

/** A line of the mail, unless there is nothing to say. */
const fact = (label: string, value: string | undefined): readonly Fact[] =>
  value === undefined || value.trim() === "" ? [] : [{ label, value: value.slice(0, LONGEST_TEXT) }];

/** What people wrote for each other stands last, where nobody can take it for the mail's own words. */
const message = (comment: string | undefined, { meetings }: MailWords): readonly Fact[] =>
  fact(meetings.message, comment);

function whenAndWhere(event: Event, words: MailWords): readonly Fact[] {
  const { meetings } = words;
  return [
    { label: meetings.when, value: formatWhen(event, words) },
    ...fact(meetings.repeats, event.recurrence ? formatRecurrence(event.recurrence, words) : undefined),
    ...fact(meetings.where, event.locations.map(({ displayName }) => displayName).join("; ")),
  ];
}

/** What an invitation, an update and a forwarded invitation are about: the meeting, and whom its reader sees on the list. */
export interface MeetingOccasion {
  readonly event: Event;
  readonly organizer: EmailAddress;
  readonly attendees: readonly Invitee[];
}

/** The meeting as somebody on its list gets to know it. */
function meetingFacts({ event, organizer, attendees }: MeetingOccasion, words: MailWords): readonly Fact[] {
  const { meetings } = words;
  const listed = (...types: readonly Invitee["type"][]) =>
    attendees
      .filter(({ type, status }) => types.includes(type) && status.response !== "organizer")
      .map(({ emailAddress }) => writeAddress(emailAddress))
      .join("\n");
  return [
    ...whenAndWhere(event, words),
    { label: meetings.organizer, value: writeAddress(organizer) },
    ...fact(meetings.required, listed("required")),
    ...fact(meetings.optional, listed("optional")),
    ...fact(meetings.resources, listed("resource")),
    ...fact(meetings.joinOnline, event.onlineMeeting?.joinUrl),
    ...fact(meetings.description, toPlainText(event.body.content)),
  ];
}

/** To somebody who was put on the list. */
export function invitationMail(occasion: MeetingOccasion, words: MailWords): MailContent {
  const { event, organizer } = occasion;
  const { meetings, say } = words;
  return {
    kind: "meeting-request",
    subject: nameOf(event, words),
    paragraphs: [
      say(meetings.invited, { person: nameOfPerson(organizer) }),
      ...(event.responseRequested ? [meetings.pleaseAnswer] : []),
    ],
    facts: meetingFacts(occasion, words),
    action: null,
  };
}

/** To somebody on the list: the organizer has changed the meeting. */
export function updateMail(
  { asksAgain, ...occasion }: MeetingOccasion & { readonly asksAgain: boolean },
  words: MailWords,
): MailContent {
  const { event, organizer } = occasion;
  const { meetings, say } = words;
  return {
    kind: "meeting-update",
    subject: nameOf(event, words),
    paragraphs: [
      say(meetings.changed, { person: nameOfPerson(organizer) }),
      ...(asksAgain && event.responseRequested ? [meetings.answerAgain] : []),
    ],
    facts: meetingFacts(occasion, words),
    action: null,
  };
}

/** To whoever was invited: there will be no meeting, or it takes place without them. */
export function cancellationMail(
  {
    event,
    organizer,
    comment,
    isRemoval,
  }: Pick<MeetingOccasion, "event" | "organizer"> & {
    readonly comment: string | undefined;
    readonly isRemoval: boolean;
  },
  words: MailWords,
): MailContent {
  const { meetings, say } = words;
  return {
    kind: "meeting-cancelled",
    subject: say(meetings.cancelledSubject, { subject: nameOf(event, words) }),
    paragraphs: [say(isRemoval ? meetings.removed : meetings.cancelled, { person: nameOfPerson(organizer) })],
    facts: [
      ...whenAndWhere(event, words),
      { label: meetings.organizer, value: writeAddress(organizer) },
      ...message(comment, words),
    ],
    action: null,
  };
}

/** An answer to an invitation. */
export type Answer = "accepted" | "tentativelyAccepted" | "declined";

const ANSWER_KINDS: Readonly<Record<Answer, MailContent["kind"]>> = {
  accepted: "meeting-accepted",
  tentativelyAccepted: "meeting-tentatively-accepted",
  declined: "meeting-declined",
};

/**
 * To the organizer: what somebody answered, and the time they would rather have, which nobody who accepts says.
 *
 * @see https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
 */
export function responseMail(
  {
    event,
    from,
    answer,
    comment,
    proposedNewTime,
  }: {
    readonly event: Event;
    readonly from: EmailAddress;
    readonly answer: Answer;
    readonly comment: string | undefined;
    readonly proposedNewTime: TimeSlot | undefined;
  },
  words: MailWords,
): MailContent {
  const { meetings, say } = words;
  const proposed = answer === "accepted" ? undefined : proposedNewTime;
  const subject = proposed ? meetings.proposedSubject : meetings[answer].subject;
  const text = answer !== "accepted" && proposed ? meetings.proposed[answer] : meetings[answer].text;
  return {
    kind: ANSWER_KINDS[answer],
    subject: say(subject, { subject: nameOf(event, words) }),
    paragraphs: [say(text, { person: nameOfPerson(from) })],
    facts: [
      ...whenAndWhere(event, words),
      ...fact(meetings.proposedTime, proposed && formatWhen({ ...proposed, isAllDay: false }, words)),
      ...message(comment, words),
    ],
    action: null,
  };
}

/** To somebody who was not invited by the organizer, but by somebody who is. */
export function forwardMail(
  {
    from,
    comment,
    ...occasion
  }: MeetingOccasion & { readonly from: EmailAddress; readonly comment: string | undefined },
  words: MailWords,
): MailContent {
  const { meetings, say } = words;
  return {
    kind: "meeting-forwarded",
    subject: say(meetings.forwardedSubject, { subject: nameOf(occasion.event, words) }),
    paragraphs: [say(meetings.forwarded, { person: nameOfPerson(from) })],
    facts: [...meetingFacts(occasion, words), ...message(comment, words)],
    action: null,
  };
}

/** To the organizer: somebody on the list has let others know of the meeting. */
export function forwardNotification(
  {
    event,
    from,
    to,
  }: { readonly event: Event; readonly from: EmailAddress; readonly to: readonly EmailAddress[] },
  words: MailWords,
): MailContent {
  const { meetings, say } = words;
  return {
    kind: "meeting-forward-notification",
    subject: say(meetings.forwardNoticeSubject, { subject: nameOf(event, words) }),
    paragraphs: [say(meetings.forwardNotice, { person: nameOfPerson(from) })],
    facts: [...whenAndWhere(event, words), ...fact(meetings.recipients, to.map(writeAddress).join("\n"))],
    action: null,
  };
}
