import type { CalendarEvent } from "@consentra/calendar";
import {
  type CalendarSync,
  type CalendarWatch,
  createCalendarWatch,
  type SyncRun,
  type WatchOptions,
  type WatchState,
} from "@consentra/calendar/sync";

/** One user's events as a product keeps them: a table, and a record of where its sync stands. */
export interface CalendarCopy {
  readonly events: ReadonlyMap<string, CalendarEvent>;
  readonly watch: CalendarWatch;
  readonly failures: readonly unknown[];
}

/** Takes the changes of a run into a table. What only left the window is history, and leaves the table too. */
export async function takeChanges(events: Map<string, CalendarEvent>, run: SyncRun): Promise<void> {
  for await (const change of run) {
    if (change.kind === "removed") events.delete(change.id);
    else events.set(change.event.id, change.event);
  }
}

/** Keeps a copy of a calendar; route `POST` of the notification address to `watch.handleNotification`. */
export function createCalendarCopy(
  calendar: CalendarSync,
  options: Pick<WatchOptions, "notificationUrl" | "windows"> & Partial<WatchOptions>,
): CalendarCopy {
  const events = new Map<string, CalendarEvent>();
  const failures: unknown[] = [];
  let record: string | undefined;
  return {
    events,
    failures,
    watch: createCalendarWatch({
      calendar,
      apply: async (run) => takeChanges(events, run),
      storage: {
        load: async () => (record === undefined ? undefined : (JSON.parse(record) as WatchState)),
        save: async (state) => {
          record = JSON.stringify(state);
        },
      },
      onFailure: (error) => failures.push(error),
      ...options,
    }),
  };
}
