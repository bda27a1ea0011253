import type { Change } from "../src/sync/change.ts";
import { createCalendarSync } from "../src/sync/create-calendar-sync.ts";
import { impatientClock, type ScriptedGraph } from "./scripted-graph.ts";

const DELTA = "https://graph.microsoft.com/v1.0/me/calendarView/delta";

export const january = { start: "2026-01-05T00:00:00Z", end: "2026-02-05T00:00:00Z" };

/** A single event as a delta tells of it. */
export const single = (id: string, version: number | string = 1, more: object = {}) => ({
  "@odata.etag": `W/"${String(version)}"`,
  id,
  type: "singleInstance",
  subject: `${id} v${String(version)}`,
  seriesMasterId: null,
  ...more,
});

/** A series as a delta tells of it. */
export const master = (id: string, subject: string, version: number | string = 1) => ({
  "@odata.etag": `W/"${String(version)}"`,
  changeKey: String(version),
  id,
  type: "seriesMaster",
  subject,
  seriesMasterId: null,
  recurrence: { pattern: { type: "daily", interval: 1 } },
  transactionId: "t-1",
  isAllDay: false,
});

const at = (day: number, hour: number) => ({
  dateTime: `2026-01-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.0000000`,
  timeZone: "UTC",
});

/** An occurrence as a delta tells of it: no more than when it is. */
export const stub = (seriesMasterId: string, day: number, more: object = {}) => ({
  "@odata.etag": `W/"${String(day)}"`,
  id: `${seriesMasterId}.${String(day)}`,
  type: "occurrence",
  seriesMasterId,
  start: at(day, 9),
  end: at(day, 10),
  ...more,
});

export const removed = (id: string) => ({ id, "@removed": { reason: "deleted" } });

/** A page with others behind it. */
export const more = (name: string, ...value: readonly unknown[]): Response =>
  Response.json({ value, "@odata.nextLink": `${DELTA}?$skiptoken=${name}` });

/** The last page of a round. */
export const last = (name: string, ...value: readonly unknown[]): Response =>
  Response.json({ value, "@odata.deltaLink": `${DELTA}?$deltatoken=${name}` });

export const syncOf = (graph: ScriptedGraph, options: object = {}) =>
  createCalendarSync({
    tokens: { getAccessToken: async () => "a.b.c" },
    fetch: graph.fetch,
    clock: impatientClock(),
    ...options,
  });

/** Changes in few words: `+` created, `~` updated, `-` removed, `<` out of the windows. */
export const brief = (change: Change): string => {
  if (change.kind === "removed") return `${change.reason === "gone" ? "-" : "<"}${change.id}`;
  return `${change.kind === "created" ? "+" : "~"}${change.event.id} ${String(change.event.subject)}`;
};

/** All changes of a run, in few words. */
export async function briefly(run: AsyncIterable<Change>): Promise<readonly string[]> {
  const changes: string[] = [];
  for await (const change of run) changes.push(brief(change));
  return changes;
}

/** What was asked for, below the service root and without what is the same everywhere. */
export const asked = ({ requests }: ScriptedGraph): readonly string[] =>
  requests.map(({ url }) => decodeURIComponent(url.replace("https://graph.microsoft.com/v1.0/me", "")));

/** As if it had been kept in a database. */
export const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
