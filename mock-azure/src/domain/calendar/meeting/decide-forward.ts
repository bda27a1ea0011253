import type { EmailAddress } from "@consentra/protocol";
import type { Change } from "../../change.ts";
import { conclude, type Decision, type Moment, type Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { readOptional, readParameters } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import { readText } from "../../graph/json-fields.ts";
import { deliver } from "../../mail/deliver.ts";
import type { MailWords } from "../../mail/mail-words.ts";
import { forwardMail, forwardNotification } from "../../mail/meeting-mails.ts";
import type { TenantState } from "../../tenant-state.ts";
import { attachmentsOf } from "../attachment/attachment.ts";
import type { EventPath } from "../decide-event.ts";
import type { Event } from "../event.ts";
import { findEvent } from "../find-item.ts";
import { mailboxOf } from "../group-mailbox.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { readRecipients } from "../read-attendees.ts";
import { relistExceptions } from "./exception-lists.ts";
import { exceptionsOf, findCopy, findOrganized, isCopy } from "./find-copies.ts";
import { type Guest, guestKey, guestsOf } from "./guests.ts";
import { addressOf, hasAddress, listSeenBy, toInvitees } from "./invitees.ts";
import { putCopy } from "./put-copy.ts";

export interface Forwarded {
  readonly kind: "event-forwarded";
}

/** To whom a meeting is forwarded, with which words. */
export interface Forwarding {
  readonly recipients: readonly { readonly emailAddress: EmailAddress }[];
  /** Personal: it goes into the mail to the recipients, and nowhere else. */
  readonly comment: string | undefined;
}

const readGiven = readParameters<{
  readonly toRecipients: Forwarding["recipients"];
  readonly comment: string | undefined;
}>("forward", { toRecipients: readRecipients, comment: readOptional(readText) });

/** Reads the body of a forwarding. */
export function readForwarding(body: unknown): Forwarding | GraphFailure {
  const given = readGiven(body, "forward");
  if (isGraphFailure(given)) return given;
  const { toRecipients: recipients = [], comment } = given;
  return recipients.length === 0
    ? graphFailure("recipientInvalid", { detail: "nobody is named to forward the event to" })
    : { recipients, comment };
}

/** A meeting that others can still be asked to; an appointment of one's own and a cancelled meeting are news at most. */
const isOpenMeeting = (event: Event): boolean =>
  !event.isCancelled && (isCopy(event) || event.attendees.length > 0);

/** Puts recipients on the organizer's list, and the meeting into their calendars. */
function letIn(
  state: TenantState,
  { organized, organizer, guests }: Meeting & { readonly guests: readonly Guest[] },
  moment: Moment,
): readonly Change[] {
  const listed = new Set(guestsOf(state, organized.attendees, organizer).map(guestKey));
  const added = guests.filter((guest) => !listed.has(guestKey(guest)));
  const attendees = added.map(({ emailAddress }) => ({ type: "required" as const, emailAddress }));
  const event: Event = {
    ...organized,
    attendees: [...organized.attendees, ...toInvitees(state, attendees)],
    changeKey: newChangeKey(moment.ids),
    lastModifiedDateTime: moment.now,
  };
  const former = exceptionsOf(state, organized);
  const turnover = { event, organizer, added, removed: [], exceptions: former };
  const exceptions = relistExceptions(state, turnover, moment);
  const changed = [event, ...exceptions].filter(() => added.length > 0);
  return [
    ...changed.map((one): Change => ({ kind: "event-updated", event: one })),
    ...guests.flatMap(({ user }) => {
      const copy = user && findCopy(state, event, user);
      const isThere = copy && !copy.isCancelled;
      const news = { event, attachments: attachmentsOf(state, organized), exceptions, organizer };
      return user && !isThere ? putCopy(state, { ...news, user, asksAgain: true }, moment) : [];
    }),
  ];
}

interface Meeting {
  readonly organized: Event;
  readonly organizer: User;
}

/** The meeting as its organizer has it; undefined where the organizer is gone. */
function findMeeting(state: TenantState, event: Event): Meeting | undefined {
  const organized = isCopy(event) ? findOrganized(state, event) : event;
  const organizer = organized && mailboxOf(state, organized.userId);
  return organizer && { organized, organizer };
}

const because = (count: number, isMeeting: boolean): Reason => ({
  rule: "graph.meeting-forward",
  text: isMeeting
    ? `the meeting is forwarded to ${String(count)}, who are on the organizer's list now`
    : `the event is no meeting that others can come to, so ${String(count)} get mail and nothing else`,
  source: "https://learn.microsoft.com/graph/api/event-forward",
});

/**
 * Decides `POST …/events/{id}/forward`: recipients are invited. Who forwards somebody else's meeting has the organizer
 * told.
 *
 * @see https://learn.microsoft.com/graph/api/event-forward
 */
export function decideForward(
  state: TenantState,
  input: EventPath & { readonly forwarding: Forwarding },
  moment: Moment,
): Decision<Forwarded | GraphFailure> {
  const { owner, forwarding } = input;
  const event = findEvent(state, owner, input);
  if (isGraphFailure(event)) return refuse(event);
  const from = addressOf(owner);
  const meeting = isOpenMeeting(event) ? findMeeting(state, event) : undefined;
  const organizer = event.invitation?.organizer ?? from;
  const guests = guestsOf(state, forwarding.recipients, meeting?.organizer ?? owner);

  const mails = forwarding.recipients.flatMap(({ emailAddress }) => {
    const said = {
      event,
      organizer,
      attendees: meeting
        ? listSeenBy(meeting.organized, {
            organizer: meeting.organizer,
            reader: ({ address }) => address.toLowerCase() === emailAddress.address.toLowerCase(),
          })
        : event.attendees,
      from,
      comment: forwarding.comment,
    };
    const content = (words: MailWords) => forwardMail(said, words);
    return deliver(state, { from: from.address, to: emailAddress.address, content }, moment);
  });
  const isOwn = meeting && hasAddress(meeting.organizer, from);
  const to = toInvitees(
    state,
    forwarding.recipients.map((recipient) => ({ type: "required" as const, ...recipient })),
  ).map(({ emailAddress }) => emailAddress);
  const notice =
    meeting && !isOwn
      ? deliver(
          state,
          {
            from: from.address,
            to: organizer.address,
            content: (words) => forwardNotification({ event, from, to }, words),
          },
          moment,
        )
      : [];
  return conclude(
    { kind: "event-forwarded" },
    [because(forwarding.recipients.length, meeting !== undefined)],
    [...(meeting ? letIn(state, { ...meeting, guests }, moment) : []), ...mails, ...notice],
  );
}
