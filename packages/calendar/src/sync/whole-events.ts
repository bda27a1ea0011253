import type { CalendarEvent } from "../calendar-event.ts";
import type { Sender } from "../create-sender.ts";
import { GraphRequestError } from "../graph-request-error.ts";
import { buildGetEvent, readGetEvent } from "../operations/get-event.ts";
import type { ReadOptions } from "../read-options.ts";
import type { DeltaItem } from "./delta.ts";
import { digest } from "./digest.ts";

/** An event with all its properties, and what tells this version of it from others. */
export interface WholeEvent {
  readonly event: CalendarEvent;
  readonly version: string;
}

/** What of a page is told about one id. */
export type Told =
  | { readonly kind: "event"; readonly id: string; readonly whole: WholeEvent }
  /** In none of the windows: removed, or a series, whose occurrences stand for it. */
  | { readonly kind: "absent"; readonly id: string }
  /** Deleted before the rest of it could be read; the service will tell so in its own time. */
  | { readonly kind: "vanished"; readonly id: string };

/** How a page's events are read beyond what the page says. */
export interface Reading {
  readonly sender: Pick<Sender, "send">;
  readonly calendarId: string | undefined;
  readonly options: ReadOptions;
  readonly signal: AbortSignal | undefined;
}

/** Completes the items of one page. */
export type Completer = (items: readonly DeltaItem[]) => Promise<readonly Told[]>;

interface Master {
  readonly event: CalendarEvent;
  readonly version: string;
}

/** Series that are remembered from page to page; each can carry a long text. */
const MOST_MASTERS = 100;

const isStub = (item: DeltaItem) => !("subject" in item);

const isOccurrence = (item: DeltaItem) =>
  item.type === "occurrence" && typeof item.seriesMasterId === "string";

/** A version by content: the service marks a series as changed whenever one of its occurrences is. */
function masterVersion(event: CalendarEvent): string {
  const { "@odata.etag": _etag, changeKey: _key, lastModifiedDateTime: _when, ...content } = event;
  return digest(JSON.stringify(content));
}

/** An occurrence as a view would give it. What its series alone has is left out. */
function occurrenceOf(master: Master, stub: DeltaItem): WholeEvent {
  const { originalStart: _never, transactionId: _creation, ...series } = master.event;
  const event = { ...series, ...stub, recurrence: null, type: "occurrence" } as CalendarEvent;
  const version = digest(JSON.stringify([master.version, stub.start, stub.end]));
  return { event, version: version + seriesMark(master.event.id) };
}

const wholeOf = (event: CalendarEvent): WholeEvent => {
  const version = digest(event["@odata.etag"] ?? JSON.stringify(event));
  return { event, version: event.seriesMasterId ? version + seriesMark(event.seriesMasterId) : version };
};

/** Stands behind the version of each event that belongs to a series. */
export const seriesMark = (seriesMasterId: string): string => digest(seriesMasterId);

/**
 * Completes the events of the pages of one round. The service tells little more of an occurrence than when it is; the
 * rest stands in its series, which can be anywhere in the round or not in it at all.
 *
 * @see https://learn.microsoft.com/graph/api/event-delta
 */
export function createCompleter(reading: Reading): Completer {
  const masters = new Map<string, Master>();

  /** The event itself, through its calendar: an event of a shared one is reachable in no other way. */
  async function fetchEvent(id: string): Promise<CalendarEvent | undefined> {
    const { sender, calendarId, options, signal } = reading;
    try {
      return await sender.send(buildGetEvent({ ...options, id, calendarId }), readGetEvent, signal);
    } catch (error) {
      if (error instanceof GraphRequestError && error.failure.kind === "notFound") return undefined;
      throw error;
    }
  }

  const keep = (event: CalendarEvent) => {
    masters.delete(event.id);
    masters.set(event.id, { event, version: masterVersion(event) });
  };

  return async (items) => {
    for (const item of items) {
      if (item.type === "seriesMaster" && !isStub(item)) keep(item as CalendarEvent);
    }
    const stubs = items.filter((item) => !item["@removed"] && item.type !== "seriesMaster" && isStub(item));
    const missing = new Set(
      stubs.map((item) => (isOccurrence(item) ? (item.seriesMasterId as string) : item.id)),
    );
    const exceptions = new Map<string, CalendarEvent>();
    await Promise.all(
      [...missing].map(async (id) => {
        if (masters.has(id)) return;
        const event = await fetchEvent(id);
        if (event?.type === "seriesMaster") keep(event);
        else if (event) exceptions.set(id, event);
      }),
    );
    const told = items.map((item): Told => {
      const { id } = item;
      if (item["@removed"] || item.type === "seriesMaster") return { kind: "absent", id };
      if (!isStub(item)) return { kind: "event", id, whole: wholeOf(item as CalendarEvent) };
      const master = isOccurrence(item) ? masters.get(item.seriesMasterId as string) : undefined;
      if (master) return { kind: "event", id, whole: occurrenceOf(master, item) };
      const event = exceptions.get(id);
      return event ? { kind: "event", id, whole: wholeOf(event) } : { kind: "vanished", id };
    });
    for (const id of masters.keys()) {
      if (masters.size <= MOST_MASTERS) break;
      masters.delete(id);
    }
    return told;
  };
}
