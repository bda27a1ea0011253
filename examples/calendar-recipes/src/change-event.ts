import {
  type CalendarClient,
  type CalendarEvent,
  type EventChanges,
  GraphRequestError,
  type NewEvent,
} from "@consentra/calendar";

/**
 * Changes an event from what it is now: where somebody else writes in between, it is read and decided upon again.
 *
 * @param decide - what to change; `undefined` where nothing is left to do
 */
export async function changeEvent(
  { events }: CalendarClient,
  id: string,
  decide: (event: CalendarEvent) => EventChanges | undefined,
): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    const event = await events.get({ id });
    const changes = decide(event);
    if (!changes) return;
    try {
      await events.update({ id, changes, ifMatch: event["@odata.etag"] });
      return;
    } catch (error) {
      const stale = error instanceof GraphRequestError && error.failure.kind === "preconditionFailed";
      if (!stale || attempts === 3) throw error;
    }
  }
}

/** An event like another one: what the service gave it stays behind, the mark of its creation too. */
export function likeEvent({
  subject,
  body,
  start,
  end,
  location,
  showAs,
  isAllDay,
}: CalendarEvent): NewEvent {
  const fields = { ...(subject !== null && { subject }), body, location, showAs };
  const dates = {
    start: start.dateTime.slice(0, 10),
    end: end.dateTime.slice(0, 10),
    timeZone: start.timeZone,
  };
  return isAllDay ? { ...fields, allDay: dates } : { ...fields, start, end };
}
