import { checkTimeZone } from "./check-time.ts";

/**
 * Which ids the service should use.
 *
 * @group Requests
 */
export interface IdOptions {
  /**
   * Ids that survive a move to another calendar. Use one kind throughout: the two do not mix.
   *
   * @defaultValue false
   */
  readonly immutableIds?: boolean | undefined;
}

/**
 * How the service should write what it answers.
 *
 * @group Requests
 */
export interface ReadOptions extends IdOptions {
  /**
   * The zone that event times are answered in, a Windows or IANA name. It changes neither what is found nor whole-day
   * events.
   *
   * @defaultValue UTC
   */
  readonly timeZone?: string | undefined;
  /**
   * Event bodies as plain text instead of HTML.
   *
   * @defaultValue html
   */
  readonly bodyContentType?: "text" | "html" | undefined;
}

/**
 * The preferences as one header value; empty when there are none.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview "Request headers"
 * @see https://learn.microsoft.com/graph/outlook-immutable-id
 */
export function preferHeader({ timeZone, immutableIds, bodyContentType }: ReadOptions): string {
  const preferences: string[] = [];
  if (timeZone !== undefined) {
    preferences.push(`outlook.timezone="${checkTimeZone("timeZone", timeZone)}"`);
  }
  if (bodyContentType !== undefined) preferences.push(`outlook.body-content-type="${bodyContentType}"`);
  if (immutableIds) preferences.push('IdType="ImmutableId"');
  return preferences.join(", ");
}
