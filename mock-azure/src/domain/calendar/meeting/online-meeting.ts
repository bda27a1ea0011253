import type { IdSource } from "@consentra/protocol";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import type { EventDraft } from "../event-draft.ts";
import { appendHtml } from "../html-body.ts";
import type { OnlineMeetingProvider } from "./meeting.ts";

type Online = Pick<Event, "isOnlineMeeting" | "onlineMeetingProvider" | "onlineMeeting" | "body">;

const notOnline = (body: Event["body"]): Online => ({
  isOnlineMeeting: false,
  onlineMeetingProvider: "unknown",
  onlineMeeting: null,
  body,
});

/** Which provider a request asks for, `unknown` for the usual one; naming one is enough. */
function wishedProvider(draft: EventDraft): OnlineMeetingProvider | undefined {
  const { isOnlineMeeting, onlineMeetingProvider = "unknown" } = draft;
  const isWished = isOnlineMeeting ?? onlineMeetingProvider !== "unknown";
  return isWished ? onlineMeetingProvider : undefined;
}

/** Links of Teams name the conversation, the tenant and the organizer. */
function newJoinUrl(state: TenantState, organizerId: string, ids: IdSource): string {
  const context = encodeURIComponent(
    JSON.stringify({ Tid: state.organization.id, Oid: organizerId }),
  ).toLowerCase();
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${ids.opaque(48)}%40thread.v2/0?context=${context}`;
}

/** What is appended to the body: who replaces the body without it ends the online meeting. */
const joinBlock = (joinUrl: string): string =>
  `<br>\r\n<div>________________________________________________________________________________</div>\r\n<div><b>Microsoft Teams meeting</b></div>\r\n<div><a href="${joinUrl}">Join the meeting now</a></div>\r\n<div>________________________________________________________________________________</div>`;

/**
 * What an event is online once a request was carried out. The first request that asks for it makes it an online
 * meeting, if the calendar allows that; where it does not, nothing is said about it. From then on nothing but a body
 * without the way to join ends it; the next request that asks for it begins another one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event#properties "isOnlineMeeting"
 * @see https://learn.microsoft.com/graph/api/event-update "body property and online meetings"
 */
export function settleOnline(
  state: TenantState,
  { before, event, draft }: { readonly before?: Event; readonly event: Event; readonly draft: EventDraft },
  ids: IdSource,
): Online {
  const { body } = event;
  if (before?.onlineMeeting) {
    const { isOnlineMeeting, onlineMeetingProvider, onlineMeeting } = before;
    return draft.body && !body.content.includes(onlineMeeting.joinUrl)
      ? notOnline(body)
      : { isOnlineMeeting, onlineMeetingProvider, onlineMeeting, body };
  }
  const wished = wishedProvider(draft);
  const allowed = state.calendars.get(event.calendarId)?.allowedOnlineMeetingProviders ?? [];
  const provider = wished === "unknown" ? allowed[0] : wished;
  if (provider === undefined || !allowed.includes(provider)) return notOnline(body);
  const joinUrl = newJoinUrl(state, event.userId, ids);
  return {
    isOnlineMeeting: true,
    onlineMeetingProvider: provider,
    onlineMeeting: { joinUrl },
    body: appendHtml(body, joinBlock(joinUrl)),
  };
}
