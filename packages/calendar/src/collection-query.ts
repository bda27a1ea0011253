import type { EventProperty } from "./calendar-event.ts";
import { checkWhole } from "./check-whole.ts";

/** The most the service gives in a page. */
const LARGEST_PAGE = 1000;
/** The service's own 10 costs a request for every ten events. */
const DEFAULT_PAGE = 100;

/**
 * How a list is cut into pages.
 *
 * @group Requests
 */
export interface PageOptions {
  /**
   * Items fetched with one request, 1 to 1000.
   *
   * @defaultValue 100
   */
  readonly pageSize?: number | undefined;
}

/** The page size as a query option. */
export function topOption({ pageSize = DEFAULT_PAGE }: PageOptions): string {
  return `$top=${checkWhole("pageSize", pageSize, 1, LARGEST_PAGE)}`;
}

/** Which properties to send, as a query option; none where everything is wanted. */
export function selectOption(properties: readonly EventProperty[] | undefined): readonly string[] {
  if (!properties) return [];
  const names = new Set<EventProperty>(["id", ...properties]);
  // The service leaves `onlineMeeting` out unless `isOnlineMeeting` is asked for too.
  if (names.has("onlineMeeting")) names.add("isOnlineMeeting");
  return [`$select=${encodeURIComponent([...names].join(","))}`];
}
