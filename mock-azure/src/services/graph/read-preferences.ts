import { findZone } from "../../domain/calendar/zones.ts";
import { type GraphFailure, graphFailure } from "../../domain/graph/graph-failure.ts";

/** What a request prefers about its answer, as far as it is honoured. */
export interface Preferences {
  /** A Windows or IANA name as it was sent. */
  readonly timeZone: string | undefined;
  readonly bodyContentType: "text" | "html" | undefined;
  readonly maxPageSize: number | undefined;
  /** Ids that stay when an item moves. */
  readonly idType: "ImmutableId" | undefined;
  /** An answer to an update without the item. */
  readonly return: "minimal" | undefined;
}

/** One preference of the header: a name, and perhaps a value, plain or quoted. See RFC 7240, section 2. */
const PREFERENCE = /([^\s=,;"]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g;

/**
 * Reads the `Prefer` header. What is unknown is passed over and not said to be applied, as HTTP has it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7240#section-2
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview#request-headers
 */
export function readPreferences(headers: Headers): Preferences | GraphFailure {
  const values = new Map<string, string>();
  for (const [, name = "", quoted, plain] of (headers.get("prefer") ?? "").matchAll(PREFERENCE)) {
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), quoted ?? plain ?? "");
  }
  const timeZone = values.get("outlook.timezone");
  if (timeZone !== undefined && !findZone(timeZone)) return graphFailure("zoneUnknown", { zone: timeZone });
  const bodyContentType = values.get("outlook.body-content-type")?.toLowerCase();
  const maxPageSize = values.get("odata.maxpagesize") ?? values.get("maxpagesize");
  return {
    timeZone,
    bodyContentType: bodyContentType === "text" || bodyContentType === "html" ? bodyContentType : undefined,
    idType: values.get("idtype")?.toLowerCase() === "immutableid" ? "ImmutableId" : undefined,
    return: values.get("return")?.toLowerCase() === "minimal" ? "minimal" : undefined,
    maxPageSize: /^[1-9]\d{0,8}$/.test(maxPageSize ?? "") ? Number(maxPageSize) : undefined,
  };
}

const APPLIED: { readonly [Name in keyof Preferences]: (value: string) => string } = {
  timeZone: (value) => `outlook.timezone="${value}"`,
  bodyContentType: (value) => `outlook.body-content-type="${value}"`,
  maxPageSize: (value) => `odata.maxpagesize=${value}`,
  idType: (value) => `IdType="${value}"`,
  return: (value) => `return=${value}`,
};

/** What `Preference-Applied` says of an answer that heeds these preferences; empty for none. */
export function appliedPreferences(preferences: Preferences, heeded: readonly (keyof Preferences)[]): string {
  return heeded
    .filter((name) => preferences[name] !== undefined)
    .map((name) => APPLIED[name](String(preferences[name])))
    .join(", ");
}

/** The preferences that a page of a list heeds; its size only where that was not decided otherwise. */
export function heededByPage(
  { maxPageSize }: Preferences,
  { pageSize }: { readonly pageSize: number },
): readonly (keyof Preferences)[] {
  return pageSize === maxPageSize ? ["maxPageSize"] : [];
}
