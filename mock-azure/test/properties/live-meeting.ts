import { assertNever, formatInstant } from "@consentra/protocol";
import { decideCreateEvent } from "../../src/domain/calendar/decide-create-event.ts";
import { decideDeleteEvent, decideUpdateEvent } from "../../src/domain/calendar/decide-event.ts";
import type { Event } from "../../src/domain/calendar/event.ts";
import { type EventDraft, readEventDraft } from "../../src/domain/calendar/event-draft.ts";
import { decideCancel } from "../../src/domain/calendar/meeting/decide-cancel.ts";
import { decideForward } from "../../src/domain/calendar/meeting/decide-forward.ts";
import { decideRespond, responseReader } from "../../src/domain/calendar/meeting/decide-respond.ts";
import { isGraphFailure } from "../../src/domain/graph/graph-failure.ts";
import type { RunningWorld } from "../support/running-world.ts";
import { GUESTS, type Guest, type MeetingAct, type Writing } from "./meeting-life.ts";
import type { MeetingModel } from "./meeting-model.ts";

const DAY = "2026-07-01";
const at = (hour: number) => ({
  dateTime: `${DAY}T${String(hour).padStart(2, "0")}:00:00`,
  timeZone: "UTC",
});
const slot = (hour: number) => ({ start: at(hour), end: at(hour + 1) });

/** A request body that writes what is named. */
const bodyOf = (running: RunningWorld, { list, subject, hour, place, category }: Writing) => ({
  ...(list && {
    attendees: list.map((role) => ({ emailAddress: { address: running.person(role).userPrincipalName } })),
  }),
  ...(subject !== undefined && { subject }),
  ...(hour !== undefined && slot(hour)),
  ...(place !== undefined && { location: { displayName: place } }),
  ...(category !== undefined && { categories: [category] }),
});

function draftOf(running: RunningWorld, writing: Writing): EventDraft {
  const draft = readEventDraft(bodyOf(running, writing), "update");
  if (isGraphFailure(draft)) throw new Error(draft.detail ?? draft.message);
  return draft;
}

const eventOf = (running: RunningWorld, role: Guest | "requester"): Event | undefined =>
  [...running.state.events.values()].find(({ userId }) => userId === running.person(role).id);

/** A meeting that takes place once, or each of three days. */
export const MEETINGS = { single: undefined, series: 3 } as const;

/** Makes the meeting that {@link playMeeting} goes on with, with nobody in it. */
export function startMeeting(running: RunningWorld, kind: keyof typeof MEETINGS): void {
  const owner = running.person("requester");
  const numberOfOccurrences = MEETINGS[kind];
  const recurrence = numberOfOccurrences && {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: DAY, numberOfOccurrences },
  };
  const words = bodyOf(running, { subject: "Planning", hour: 9, place: "Room 1" });
  const draft = readEventDraft({ ...words, ...(recurrence && { recurrence }) }, "create");
  if (isGraphFailure(draft)) throw new Error(draft.detail ?? draft.message);
  running.apply(decideCreateEvent(running.state, { owner, calendarId: undefined, draft }, running.moment()));
}

/** Lets the tenant do what an act asks for; where there is no event to act on, nothing happens. */
export function playMeeting(running: RunningWorld, act: MeetingAct): void {
  const who = "who" in act ? act.who : "requester";
  const event = eventOf(running, who);
  if (!event) return;
  const { state } = running;
  const owner = running.person(who);
  const path = { owner, calendarId: undefined, eventId: event.id, ifMatch: undefined };
  const moment = running.moment();
  switch (act.act) {
    case "organizer writes":
    case "guest writes":
      running.apply(decideUpdateEvent(state, { ...path, draft: draftOf(running, act.writing) }, moment));
      return;
    case "organizer forwards":
    case "guest forwards": {
      const recipients = [{ emailAddress: { address: running.person(act.to).userPrincipalName } }];
      const forwarding = { recipients, comment: undefined };
      running.apply(decideForward(state, { ...path, forwarding }, moment));
      return;
    }
    case "organizer cancels":
      running.apply(decideCancel(state, { ...path, comment: undefined }, moment));
      return;
    case "guest answers": {
      const proposes = act.proposes && act.answer !== "accepted";
      const response = responseReader(act.answer)({
        sendResponse: act.sends,
        ...(proposes && { proposedNewTime: slot(20) }),
      });
      if (!isGraphFailure(response)) running.apply(decideRespond(state, { ...path, response }, moment));
      return;
    }
    case "guest removes":
      running.apply(decideDeleteEvent(state, path, moment));
      return;
    default:
      assertNever(act);
  }
}

const wordsOf = ({ subject, start, locations }: Event) => ({
  subject: subject ?? "",
  hour: Number(formatInstant(start.instant).slice(11, 13)),
  place: locations[0]?.displayName ?? "",
});

/** What is in all mailboxes, in the words of the model. */
export function readMeeting(running: RunningWorld): MeetingModel {
  const organized = eventOf(running, "requester");
  const roleOf = (address: string) =>
    GUESTS.find((role) => running.person(role).userPrincipalName === address) ?? ("nobody" as Guest);
  const mailsTo = (role: Guest | "requester") =>
    running.state.mails.by("to", running.person(role).userPrincipalName).length;
  return {
    organized: organized && {
      ...wordsOf(organized),
      list: new Map(
        organized.attendees.map(({ emailAddress, status, proposedNewTime }) => [
          roleOf(emailAddress.address),
          { response: status.response, proposes: proposedNewTime !== null },
        ]),
      ),
    },
    copies: new Map(
      GUESTS.flatMap((role) => {
        const copy = eventOf(running, role);
        if (!copy) return [];
        const { isCancelled, invitation, showAs, categories } = copy;
        const response = invitation?.status.response ?? "organizer";
        return [
          [role, { ...wordsOf(copy), isCancelled, response, showAs, category: categories[0] }],
        ] as const;
      }),
    ),
    mails: {
      requester: mailsTo("requester"),
      colleague: mailsTo("colleague"),
      administrator: mailsTo("administrator"),
      reviewer: mailsTo("reviewer"),
    },
  };
}
