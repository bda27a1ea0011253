import type { EmailAddress } from "@consentra/protocol";
import type { User } from "../../directory/user.ts";
import { mailAddress } from "../../mail/mail-address.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Attendee, Event } from "../event.ts";
import { nameAttendees } from "../event-content.ts";
import { type Invitee, NO_ANSWER } from "./meeting.ts";

/** A person as organizer, attendee or sender. */
export const addressOf = (user: User): Required<EmailAddress> => ({
  name: user.displayName,
  address: mailAddress(user),
});

/** Whether a person has an address, by either of their names and in any case. */
export function hasAddress({ mail, userPrincipalName }: User, { address }: EmailAddress): boolean {
  const wanted = address.toLowerCase();
  return wanted === mail?.toLowerCase() || wanted === userPrincipalName.toLowerCase();
}

/** A list of attendees as an event keeps it: named by the directory, and whoever stays on it keeps their answer. */
export function toInvitees(
  state: TenantState,
  attendees: readonly Attendee[],
  before: readonly Invitee[] = [],
): readonly Invitee[] {
  const known = new Map(before.map((invitee) => [invitee.emailAddress.address.toLowerCase(), invitee]));
  return nameAttendees(state, attendees).map(({ type, emailAddress }) => {
    const earlier = known.get(emailAddress.address.toLowerCase());
    return {
      type,
      emailAddress,
      status: earlier?.status ?? NO_ANSWER,
      proposedNewTime: earlier?.proposedNewTime ?? null,
    };
  });
}

/** A list on which nobody has answered: each answer was to another time. */
export const withoutAnswers = (invitees: readonly Invitee[]): readonly Invitee[] =>
  invitees.map((invitee) => ({ ...invitee, status: NO_ANSWER, proposedNewTime: null }));

/**
 * The list as somebody who is on it sees it. The organizer was seen at its head in copies of invited people; answers
 * reach the organizer only. Where the list is hidden, everybody sees themselves and the organizer.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event#properties "hideAttendees"
 */
export function listSeenBy(
  { attendees, hideAttendees }: Event,
  { organizer, reader }: { readonly organizer: User; readonly reader: (address: EmailAddress) => boolean },
): readonly Invitee[] {
  const others = attendees.filter(({ emailAddress }) => !hasAddress(organizer, emailAddress));
  const seen = hideAttendees ? others.filter(({ emailAddress }) => reader(emailAddress)) : others;
  return [
    {
      type: "required",
      emailAddress: addressOf(organizer),
      status: { response: "organizer", time: null },
      proposedNewTime: null,
    },
    ...withoutAnswers(seen),
  ];
}
