import { type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { ViewWindow } from "../view-window.ts";
import { attendanceAt, attendanceOf } from "./attendance.ts";
import { candidatesWithin } from "./candidates.ts";
import { type EmptyReason, judgeTimes, type Parties, type Suggestion } from "./judge-meeting-time.ts";
import type { MeetingRequest } from "./meeting-request.ts";
import { openTimes } from "./open-times.ts";
import { workingHoursOf } from "./working-hours.ts";

export interface MeetingTimesFound {
  readonly kind: "meeting-times-found";
  readonly suggestions: readonly Suggestion[];
  /** Where there is no suggestion. */
  readonly emptyReason: EmptyReason | undefined;
  readonly withReasons: boolean;
}

/** How many people free/busy is looked up for. */
const MOST_ATTENDEES = 100;
const DAYS_TO_COME = toMilliseconds({ days: 7 });

function partiesOf(
  state: TenantState,
  { domain, attendees, places }: MeetingRequest,
  organizer: User,
  window: ViewWindow,
): Parties {
  const rooms = { window, domain: "unrestricted" } as const;
  return {
    organizer: attendanceOf(state, organizer, window),
    attendees: attendees.map((attendee) => ({
      attendee,
      statusAt: attendanceAt(state, attendee.address, { window, domain }),
    })),
    places: places.places.map((place) => ({
      place,
      statusAt: place.mustBeFree ? attendanceAt(state, place.address ?? "", rooms) : () => "free",
    })),
  };
}

/**
 * Decides `POST …/findMeetingTimes`: looks into the primary calendars of the organizer, the attendees and the rooms.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes
 */
export function decideFindMeetingTimes(
  state: TenantState,
  input: MeetingRequest & { readonly owner: User },
  { now }: Moment,
): Decision<MeetingTimesFound> {
  const { owner, attendees, withReasons } = input;
  const found = (suggestions: readonly Suggestion[], emptyReason: EmptyReason) =>
    conclude({
      kind: "meeting-times-found" as const,
      suggestions,
      emptyReason: suggestions.length === 0 ? emptyReason : undefined,
      withReasons,
    });
  // The service says so of too many attendees: https://github.com/microsoftgraph/microsoft-graph-docs/issues/4954
  if (attendees.length > MOST_ATTENDEES) return found([], "OrganizerUnavailable");

  const toCome: ViewWindow = { start: now, end: (now + DAYS_TO_COME) as EpochMilliseconds };
  const slots = input.slots.length === 0 ? [toCome] : input.slots;
  const window: ViewWindow = {
    start: Math.min(...slots.map(({ start }) => start)) as EpochMilliseconds,
    end: Math.max(...slots.map(({ end }) => end)) as EpochMilliseconds,
  };
  const hours = workingHoursOf(state, owner);
  const open = slots.flatMap((slot) => openTimes(hours, input.domain, slot));
  // Slots may overlap.
  const times = new Map(Array.from(candidatesWithin(open, input.duration), (time) => [time.start, time]));
  const { suggestions, emptyReason } = judgeTimes(
    partiesOf(state, input, owner, window),
    input,
    times.values(),
  );
  return found(suggestions.slice(0, input.mostCandidates), suggestions.length > 0 ? "Unknown" : emptyReason);
}
