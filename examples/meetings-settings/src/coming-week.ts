import { type CalendarClient, collect } from "@consentra/calendar";
import { element } from "./elements.ts";

const WEEK = 7 * 86_400_000;

/** The user's events of the next seven days, in the browser's zone. */
export async function comingWeek(calendar: CalendarClient, signal: AbortSignal): Promise<HTMLElement> {
  const start = Date.now();
  const view = calendar.view({
    start: new Date(start).toISOString(),
    end: new Date(start + WEEK).toISOString(),
    select: ["id", "subject", "start", "end", "isAllDay"],
    signal,
  });
  const events = await collect(view);
  const items = events.map(({ subject, start: from, isAllDay }) => {
    const when = isAllDay ? `${from.dateTime.slice(0, 10)}, all day` : formatTime(from.dateTime);
    return element("li", {}, element("time", { dateTime: from.dateTime }, when), subject ?? "(no subject)");
  });
  return element(
    "div",
    { className: "more" },
    element("h4", {}, "Coming week"),
    items.length > 0
      ? element("ul", { className: "events" }, ...items)
      : element("p", { className: "advice" }, "Nothing is planned in the coming seven days."),
  );
}

/** The client was asked for UTC, so the wall clock is an instant once `Z` says so. */
function formatTime(utcDateTime: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" }).format(
    new Date(`${utcDateTime.slice(0, 19)}Z`),
  );
}
