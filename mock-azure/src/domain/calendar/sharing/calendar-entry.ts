import type { IdSource } from "@consentra/protocol";
import type { User } from "../../directory/user.ts";
import type { Calendar, CalendarColor } from "../calendar.ts";
import { newCalendarId, newChangeKey } from "../outlook-ids.ts";

/** Somebody else's calendar as it stands in a sharee's mailbox, under an id of its own. */
export interface CalendarEntry {
  readonly id: string;
  /** The sharee. */
  readonly userId: string;
  /** The calendar that is shared, in its owner's mailbox. */
  readonly calendarId: string;
  /** The sharee's own name for it. */
  readonly name: string;
  readonly color: CalendarColor;
  readonly changeKey: string;
}

/**
 * Puts a shared calendar into a sharee's mailbox. A primary calendar is called after its owner there.
 *
 * @see https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar
 */
export function createCalendarEntry(
  { calendar, owner, sharee }: { readonly calendar: Calendar; readonly owner: User; readonly sharee: User },
  ids: IdSource,
): CalendarEntry {
  return {
    id: newCalendarId(ids),
    userId: sharee.id,
    calendarId: calendar.id,
    name: calendar.isDefaultCalendar ? owner.displayName : calendar.name,
    color: "auto",
    changeKey: newChangeKey(ids),
  };
}
