import type { EmailAddress } from "@consentra/protocol";
import type { Event } from "../calendar/event.ts";
import { formatWhen } from "../calendar/format-when.ts";
import { toPlainText } from "../calendar/html-body.ts";
import type { Invitee, TimeSlot } from "../calendar/meeting/meeting.ts";
import { formatRecurrence } from "../calendar/recurrence/format-recurrence.ts";
import type { MailRecord } from "./mail-record.ts";
import type { MailContent } from "./send-mail.ts";

type Fact = MailRecord["facts"][number];

/** What is too long to be read in a mail is cut off. */
const LONGEST_TEXT = 4000;

/** What a mail calls a meeting that has no subject. */
const nameOf = ({ subject }: Event): string => (subject?.trim() ? subject : "(No subject)");

const writeAddress = ({ name, address }: EmailAddress): string =>
  name === undefined || name === address ? address : `${name} (${address})`;

const nameOfPerson = ({ name, address }: EmailAddress): string => name ?? address;

/** A line of the mail, unless there is nothing to say. */
const fact = (label: string, value: string | undefined): readonly Fact[] =>
  value === undefined || value.trim() === "" ? [] : [{ label, value: value.slice(0, LONGEST_TEXT) }];

/** What people wrote for each other stands last, where nobody can take it for the mail's own words. */
const message = (comment: string | undefined): readonly Fact[] => fact("Message", comment);

const whenAndWhere = (event: Event): readonly Fact[] => [
  { label: "When", value: formatWhen(event) },
  ...fact("Repeats", event.recurrence ? formatRecurrence(event.recurrence) : undefined),
  ...fact("Where", event.locations.map(({ displayName }) => displayName).join("; ")),
];

/** The meeting as somebody on its list gets to know it. */
function meetingFacts(
  event: Event,
  { organizer, attendees }: { readonly organizer: EmailAddress; readonly attendees: readonly Invitee[] },
): readonly Fact[] {
  const listed = (...types: readonly Invitee["type"][]) =>
    attendees
      .filter(({ type, status }) => types.includes(type) && status.response !== "organizer")
      .map(({ emailAddress }) => writeAddress(emailAddress))
      .join("\n");
  return [
    ...whenAndWhere(event),
    { label: "Organizer", value: writeAddress(organizer) },
    ...fact("Required", listed("required")),
    ...fact("Optional", listed("optional")),
    ...fact("Resources", listed("resource")),
    ...fact("Join online", event.onlineMeeting?.joinUrl),
    ...fact("Description", toPlainText(event.body.content)),
  ];
}

/** What an invitation, an update and a forwarded invitation are about: the meeting, and whom its reader sees on the list. */
interface MeetingOccasion {
  readonly event: Event;
  readonly organizer: EmailAddress;
  readonly attendees: readonly Invitee[];
}

/** To somebody who was put on the list. */
export function invitationMail({ event, ...people }: MeetingOccasion): MailContent {
  return {
    kind: "meeting-request",
    subject: nameOf(event),
    paragraphs: [
      `${nameOfPerson(people.organizer)} invites you to a meeting.`,
      ...(event.responseRequested ? ["Please answer in your calendar."] : []),
    ],
    facts: meetingFacts(event, people),
    action: null,
  };
}

/** To somebody on the list: the organizer has changed the meeting. */
export function updateMail({
  event,
  asksAgain,
  ...people
}: MeetingOccasion & { readonly asksAgain: boolean }): MailContent {
  return {
    kind: "meeting-update",
    subject: nameOf(event),
    paragraphs: [
      `${nameOfPerson(people.organizer)} has changed a meeting that you are invited to.`,
      ...(asksAgain && event.responseRequested ? ["Please answer again: the time is another one."] : []),
    ],
    facts: meetingFacts(event, people),
    action: null,
  };
}

/** To whoever was invited: there will be no meeting, or it takes place without them. */
export function cancellationMail(
  event: Event,
  {
    organizer,
    comment,
    isRemoval,
  }: {
    readonly organizer: EmailAddress;
    readonly comment: string | undefined;
    readonly isRemoval: boolean;
  },
): MailContent {
  const name = nameOfPerson(organizer);
  return {
    kind: "meeting-cancelled",
    subject: `Canceled: ${nameOf(event)}`,
    paragraphs: [
      isRemoval
        ? `${name} has taken you off the list of a meeting.`
        : `${name} has cancelled a meeting that you were invited to.`,
    ],
    facts: [
      ...whenAndWhere(event),
      { label: "Organizer", value: writeAddress(organizer) },
      ...message(comment),
    ],
    action: null,
  };
}

/** An answer to an invitation. */
export type Answer = "accepted" | "tentativelyAccepted" | "declined";

const ANSWERS: Readonly<
  Record<Answer, { readonly kind: MailContent["kind"]; readonly prefix: string; readonly verb: string }>
> = {
  accepted: { kind: "meeting-accepted", prefix: "Accepted", verb: "has accepted" },
  tentativelyAccepted: {
    kind: "meeting-tentatively-accepted",
    prefix: "Tentative",
    verb: "has tentatively accepted",
  },
  declined: { kind: "meeting-declined", prefix: "Declined", verb: "has declined" },
};

/**
 * To the organizer: what somebody answered, and the time they would rather have.
 *
 * @see https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
 */
export function responseMail(
  event: Event,
  {
    from,
    answer,
    comment,
    proposedNewTime,
  }: {
    readonly from: EmailAddress;
    readonly answer: Answer;
    readonly comment: string | undefined;
    readonly proposedNewTime: TimeSlot | undefined;
  },
): MailContent {
  const { kind, prefix, verb } = ANSWERS[answer];
  const proposed = proposedNewTime && formatWhen({ ...proposedNewTime, isAllDay: false });
  return {
    kind,
    subject: `${proposed === undefined ? prefix : "New Time Proposed"}: ${nameOf(event)}`,
    paragraphs: [
      `${nameOfPerson(from)} ${verb} your invitation${proposed === undefined ? "." : " and proposes another time."}`,
    ],
    facts: [...whenAndWhere(event), ...fact("Proposed time", proposed), ...message(comment)],
    action: null,
  };
}

/** To somebody who was not invited by the organizer, but by somebody who is. */
export function forwardMail({
  event,
  from,
  comment,
  ...people
}: MeetingOccasion & { readonly from: EmailAddress; readonly comment: string | undefined }): MailContent {
  return {
    kind: "meeting-forwarded",
    subject: `FW: ${nameOf(event)}`,
    paragraphs: [`${nameOfPerson(from)} forwards a meeting to you.`],
    facts: [...meetingFacts(event, people), ...message(comment)],
    action: null,
  };
}

/** To the organizer: somebody on the list has let others know of the meeting. */
export function forwardNotification(
  event: Event,
  { from, to }: { readonly from: EmailAddress; readonly to: readonly EmailAddress[] },
): MailContent {
  return {
    kind: "meeting-forward-notification",
    subject: `Meeting Forward Notification: ${nameOf(event)}`,
    paragraphs: [`${nameOfPerson(from)} has forwarded your meeting to others. They are on its list now.`],
    facts: [...whenAndWhere(event), ...fact("Recipients", to.map(writeAddress).join("\n"))],
    action: null,
  };
}
