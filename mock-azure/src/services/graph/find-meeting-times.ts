import { decideFindMeetingTimes } from "../../domain/calendar/availability/decide-meeting-times.ts";
import type { Suggestion } from "../../domain/calendar/availability/judge-meeting-time.ts";
import { readMeetingRequest } from "../../domain/calendar/availability/meeting-request.ts";
import { MEETING_TIMES_READ } from "../../domain/graph/access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { odataContext } from "./collection-body.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { instantWriter } from "./instant-writer.ts";
import { readActionBody } from "./read-action.ts";
import { appliedPreferences } from "./read-preferences.ts";
import { respondGraph } from "./respond-graph.ts";

/** The wording for all attendees is the service's, the other one is not known. */
const reasonOf = ({ confidence }: Suggestion): string =>
  `Suggested because it is one of the nearest times when ${confidence === 100 ? "all" : "most"} attendees are available.`;

/** @see https://learn.microsoft.com/graph/api/resources/meetingtimesuggestion */
function suggestionWriter(reply: Reply, withReasons: boolean) {
  const writeTime = instantWriter(reply);
  return (suggestion: Suggestion, index: number): Readonly<Record<string, unknown>> => ({
    // The documentation's own example cuts what is beyond two places.
    confidence: Math.floor(suggestion.confidence * 100) / 100,
    order: index + 1,
    organizerAvailability: suggestion.organizer,
    ...(withReasons && { suggestionReason: reasonOf(suggestion) }),
    attendeeAvailability: suggestion.attendees.map(({ attendee: { address, type }, status }) => ({
      availability: status,
      attendee: { ...(type && { type }), emailAddress: { address } },
    })),
    locations: suggestion.places.map(({ displayName, address }) => ({
      displayName,
      ...(address !== undefined && { locationEmailAddress: address }),
    })),
    meetingTimeSlot: {
      start: writeTime(suggestion.time.start),
      end: writeTime(suggestion.time.end),
    },
  });
}

/** `POST …/findMeetingTimes`. */
export const findMeetingTimes = graphRoute({
  name: "graph.find-meeting-times",
  host: "graph",
  method: "POST",
  path: ["/findMeetingTimes"],
  source: "https://learn.microsoft.com/graph/api/user-findmeetingtimes",
  access: MEETING_TIMES_READ,
  async parse({ request, url }) {
    const failure = refuseOptions(url.searchParams);
    if (failure) return failure;
    const body = await readActionBody(request);
    return isGraphFailure(body) ? body : readMeetingRequest(body);
  },
  decide: decideFindMeetingTimes,
  view: ({ suggestions, emptyReason = "", withReasons }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "microsoft.graph.meetingTimeSuggestionsResult"),
        emptySuggestionsReason: emptyReason,
        meetingTimeSuggestions: suggestions.map(suggestionWriter(reply, withReasons)),
      },
      reply,
      { applied: appliedPreferences(reply.preferences, ["timeZone"]) },
    ),
});
