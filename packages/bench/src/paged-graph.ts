/** A Microsoft Graph that has its answers ready. */
export interface PagedGraph {
  fetch(request: Request): Promise<Response>;
  readonly firstPage: string;
  readonly firstId: string;
  readonly events: readonly unknown[];
}

const ROOT = "https://graph.microsoft.com/v1.0/me/calendarView";

/** What the last page ends with, where it is the end of a round of a delta. */
const DELTA_LINK = { "@odata.deltaLink": `${ROOT}/delta?$deltatoken=1` };

/** An event of about two kilobytes, which is what a meeting with a body and some attendees weighs. */
function eventOf(index: number) {
  const start = new Date(Date.UTC(2026, 0, 1) + index * 300_000).toISOString().slice(0, -1);
  const attendee = (name: string) => ({
    type: "required",
    status: { response: "accepted", time: "2026-01-01T00:00:00Z" },
    emailAddress: { name, address: `${name}@fjordline.example` },
  });
  return {
    "@odata.etag": `W/"etag-${String(index)}"`,
    id: `AAMkAGI2TG93AAA=${String(index)}`,
    createdDateTime: "2025-12-01T08:00:00Z",
    lastModifiedDateTime: "2025-12-01T08:00:00Z",
    changeKey: `key-${String(index)}`,
    categories: [],
    transactionId: null,
    originalStartTimeZone: "UTC",
    originalEndTimeZone: "UTC",
    iCalUId: `040000008200E00074C5B7101A82E008${String(index)}`,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: `Meeting ${String(index)}`,
    bodyPreview: "The agenda is below.",
    importance: "normal",
    sensitivity: "normal",
    isAllDay: false,
    isCancelled: false,
    isOrganizer: true,
    responseRequested: true,
    seriesMasterId: null,
    showAs: "busy",
    type: "singleInstance",
    recurrence: null,
    responseStatus: { response: "organizer", time: "0001-01-01T00:00:00Z" },
    body: {
      contentType: "html",
      content: `<html><body>${"<p>An item of the agenda.</p>".repeat(20)}</body></html>`,
    },
    start: { dateTime: `${start}0000`, timeZone: "UTC" },
    end: { dateTime: `${start}0000`, timeZone: "UTC" },
    location: {
      displayName: "Room 1",
      locationType: "default",
      uniqueIdType: "unknown",
      address: {},
      coordinates: {},
    },
    attendees: ["maya", "jonas", "rui"].map(attendee),
    organizer: { emailAddress: { name: "megan", address: "megan@fjordline.example" } },
  };
}

/**
 * Prepares the pages of a calendar view, or of its first delta.
 *
 * @param total - how many events
 * @param pageSize - how many on a page
 * @param kind - which of the two
 */
export function createPagedGraph(
  total: number,
  pageSize: number,
  kind: "delta" | "view" = "view",
): PagedGraph {
  const encoder = new TextEncoder();
  const pages: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < total; from += pageSize) {
    const value = Array.from({ length: Math.min(pageSize, total - from) }, (_, index) =>
      eventOf(from + index),
    );
    const more = { "@odata.nextLink": `${ROOT}?$skip=${String(from + pageSize)}` };
    const next = from + pageSize < total ? more : kind === "delta" && DELTA_LINK;
    pages.push(encoder.encode(JSON.stringify({ "@odata.context": "", value, ...next })));
  }
  const headers = { "content-type": "application/json;odata.metadata=minimal" };
  const first = eventOf(0);
  return {
    firstPage: ROOT,
    firstId: first.id,
    events: [first],
    fetch(request) {
      const skip = Number(new URL(request.url).searchParams.get("$skip") ?? 0);
      return Promise.resolve(new Response(pages[skip / pageSize], { headers }));
    },
  };
}
