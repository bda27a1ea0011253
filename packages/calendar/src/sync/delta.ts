import { buildRequest } from "../build-request.ts";
import type { CalendarEvent, EventType } from "../calendar-event.ts";
import type { Instant } from "../check-time.ts";
import { checkWhole } from "../check-whole.ts";
import { badResponse } from "../failed-call.ts";
import type { GraphRequest } from "../graph-request.ts";
import { calendarPath } from "../item-path.ts";
import { rangeQuery } from "../range-query.ts";
import type { ReadOptions } from "../read-options.ts";
import { readObject } from "../read-success.ts";

/** @group Events */
export interface DeltaInput extends ReadOptions {
  /** Where the window begins. */
  readonly start: Instant;
  /** Where the window ends, exclusive. */
  readonly end: Instant;
  /** @defaultValue the default calendar */
  readonly calendarId?: string | undefined;
  /**
   * Items a page, 1 to 1000; the service may send fewer.
   *
   * @defaultValue 200
   */
  readonly pageSize?: number | undefined;
}

/**
 * What the service tells of an event in a window: the whole of it, for an occurrence of a series only its times and its
 * series, and for one that left the window only its id.
 *
 * @group Events
 */
export interface DeltaItem extends Partial<Omit<CalendarEvent, "id" | "type">> {
  readonly id: string;
  readonly type?: EventType;
  readonly "@removed"?: { readonly reason?: string };
}

/**
 * One page of what changed.
 *
 * @group Events
 */
export interface DeltaPage {
  readonly items: readonly DeltaItem[];
  /** Where the next page is, or, after the last page, where the next changes will be. */
  readonly link: string;
  /** Whether the link is the last one of this round. */
  readonly last: boolean;
}

/** Events are a few kilobytes each. */
const DEFAULT_PAGE = 200;

/**
 * Builds the request that starts to follow a window of a calendar. The service fixes the window for good; options such
 * as `select` are not for this operation.
 *
 * @param input - the window, and how to write its events
 * @returns the request for the first page; `buildNextPage` builds the others, also those of later rounds
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-delta
 * @example
 * ```ts run
 * import { buildDelta } from "@consentra/calendar/sync";
 *
 * const request = buildDelta({ start: "2026-01-05T00:00:00Z", end: "2026-02-05T00:00:00Z" });
 * request.path.split("?")[0]; // => "/me/calendarView/delta"
 * request.headers; // => { prefer: "odata.maxpagesize=200" }
 * ```
 * @group Events
 */
export function buildDelta(input: DeltaInput): GraphRequest {
  const { pageSize = DEFAULT_PAGE, calendarId } = input;
  const size = `odata.maxpagesize=${String(checkWhole("pageSize", pageSize, 1, 1000))}`;
  const request = buildRequest("GET", `${calendarPath(calendarId)}/calendarView/delta`, {
    options: input,
    query: rangeQuery(input),
  });
  const { prefer } = request.headers;
  return { ...request, headers: { prefer: prefer === undefined ? size : `${prefer}, ${size}` } };
}

/**
 * Reads the answer to {@link buildDelta}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else; `gone` when it no longer
 *   knows the place that a link names
 * @group Events
 */
export async function readDelta(response: Response): Promise<DeltaPage> {
  const body = await readObject<Readonly<Record<string, unknown>>>(response);
  const { value, "@odata.nextLink": next, "@odata.deltaLink": delta } = body;
  const link = next ?? delta;
  if (Array.isArray(value) && typeof link === "string") {
    return { items: value as readonly DeltaItem[], link, last: next === undefined };
  }
  throw badResponse("unexpectedShape", "something other than a page of changes", response);
}
