import type { Change } from "../../change.ts";
import { conclude, type Decision, type Moment, type Reason } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { readOptional, readParameters } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import { readFlag, readText } from "../../graph/json-fields.ts";
import { deliver } from "../../mail/deliver.ts";
import { type Answer, responseMail } from "../../mail/meeting-mails.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type EventPath, findWritable } from "../decide-event.ts";
import type { Event } from "../event.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { removeEvent } from "../remove-event.ts";
import { type Copy, exceptionsOf, findOrganized, isCopy } from "./find-copies.ts";
import { addressOf, hasAddress } from "./invitees.ts";
import type { Invitee, TimeSlot } from "./meeting.ts";
import { readTimeSlot } from "./read-time-slot.ts";

/** What an answer to an invitation comes with. */
export interface Response {
  readonly answer: Answer;
  /** Personal: it goes into the mail to the organizer, and nowhere else. */
  readonly comment: string | undefined;
  readonly sendResponse: boolean;
  readonly proposedNewTime: TimeSlot | undefined;
}

export interface Responded {
  readonly kind: "event-responded";
}

interface Parameters {
  readonly comment: string | undefined;
  readonly sendResponse: boolean | undefined;
  readonly proposedNewTime: TimeSlot | undefined;
}

const READERS = { comment: readOptional(readText), sendResponse: readOptional(readFlag) };

const ACTIONS = {
  accepted: "accept",
  declined: "decline",
  tentativelyAccepted: "tentativelyAccept",
} as const satisfies Record<Answer, string>;

/**
 * A reader for the body of an answer.
 *
 * @see https://learn.microsoft.com/graph/api/event-tentativelyaccept
 */
export function responseReader(answer: Answer): (body: unknown) => Response | GraphFailure {
  const read =
    answer === "accepted"
      ? readParameters<Omit<Parameters, "proposedNewTime">>(ACTIONS[answer], READERS)
      : readParameters<Parameters>(ACTIONS[answer], {
          ...READERS,
          proposedNewTime: readOptional(readTimeSlot),
        });
  return (body) => {
    const given: Partial<Parameters> | GraphFailure = read(body, ACTIONS[answer]);
    if (isGraphFailure(given)) return given;
    const { comment, sendResponse = true, proposedNewTime } = given;
    // An empty comment was refused as well.
    if (!sendResponse && comment !== undefined)
      return graphFailure("commentUnsent", { parameter: "Comment" });
    if (!sendResponse && proposedNewTime)
      return graphFailure("commentUnsent", { parameter: "ProposedNewTime" });
    return { answer, comment, sendResponse, proposedNewTime };
  };
}

function judge(event: Event, { sendResponse, proposedNewTime }: Response): Copy | GraphFailure {
  if (!isCopy(event)) return graphFailure("respondAsOrganizer");
  if (event.isCancelled) return graphFailure("respondToCancelled");
  if (sendResponse && !event.responseRequested) return graphFailure("responseNotRequested");
  return proposedNewTime && !event.allowNewTimeProposals ? graphFailure("proposalsRefused") : event;
}

const updated = (event: Event): Change => ({ kind: "event-updated", event });

/** The copy of whoever answers, a series with its exceptions: what is declined leaves the calendar. */
function answerHere(
  state: TenantState,
  copy: Copy,
  { answer, moment }: { readonly answer: Answer; readonly moment: Moment },
): readonly Change[] {
  if (answer === "declined") return removeEvent(state, copy, moment);
  const exceptions = exceptionsOf(state, copy).filter(({ isCancelled }) => !isCancelled);
  return [copy, ...exceptions].filter(isCopy).map((event) =>
    updated({
      ...event,
      showAs: answer === "accepted" ? event.invitation.showAs : "tentative",
      invitation: { ...event.invitation, status: { response: answer, time: moment.now } },
      changeKey: newChangeKey(moment.ids),
      lastModifiedDateTime: moment.now,
    }),
  );
}

interface Answering {
  readonly copy: Copy;
  readonly owner: User;
  readonly response: Response;
}

/** The organizer's event, on which the answer is noted, and the mail that brings it. */
function answerThere(
  state: TenantState,
  { copy, owner, response }: Answering,
  moment: Moment,
): readonly Change[] {
  const { answer, comment, proposedNewTime } = response;
  const status = { response: answer, time: moment.now };
  const note = (invitee: Invitee): Invitee =>
    hasAddress(owner, invitee.emailAddress)
      ? { ...invitee, status, proposedNewTime: proposedNewTime ?? null }
      : invitee;
  const organized = findOrganized(state, copy);
  const noted = organized ? [organized, ...exceptionsOf(state, organized)] : [];
  const from = addressOf(owner);
  const said = { event: copy, from, answer, comment, proposedNewTime };
  const to = copy.invitation.organizer.address;
  return [
    ...noted.map((event) =>
      updated({
        ...event,
        attendees: event.attendees.map(note),
        changeKey: newChangeKey(moment.ids),
        lastModifiedDateTime: moment.now,
      }),
    ),
    ...deliver(state, { from: from.address, to, content: (words) => responseMail(said, words) }, moment),
  ];
}

/** Decides `POST …/events/{id}/accept`, `…/decline` and `…/tentativelyAccept`. */
export function decideRespond(
  state: TenantState,
  input: EventPath & { readonly response: Response },
  moment: Moment,
): Decision<Responded | GraphFailure> {
  const { response } = input;
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  const copy = judge(event, response);
  if (isGraphFailure(copy)) return refuse(copy);
  // Who answers is whose calendar it is, whoever else may write in it.
  const owner = state.users.get(copy.userId) ?? input.owner;
  const because: Reason = {
    rule: "graph.meeting-response",
    text: response.sendResponse
      ? `the meeting is ${response.answer}, and the organizer is told so`
      : `the meeting is ${response.answer}, and nobody is told so: sendResponse is false`,
    source: `https://learn.microsoft.com/graph/api/event-${ACTIONS[response.answer].toLowerCase()}`,
  };
  return conclude(
    { kind: "event-responded" },
    [because],
    [
      ...answerHere(state, copy, { answer: response.answer, moment }),
      ...(response.sendResponse ? answerThere(state, { copy, owner, response }, moment) : []),
    ],
  );
}
