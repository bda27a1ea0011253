/**
 * How one item is called by Graph, by Exchange Web Services and by MAPI.
 *
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids#exchangeidformat-values
 */
export const ID_FORMATS = ["entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId"] as const;

export type IdFormat = (typeof ID_FORMATS)[number];

/** An id as Exchange Web Services write it: `/` for `-` and `+` for `_`. */
export const toEwsId = (restId: string): string => restId.replaceAll("-", "/").replaceAll("_", "+");

/** The same back; undefined where it is no such id. */
export function fromEwsId(id: string): string | undefined {
  return /[-_]/.test(id) ? undefined : id.replaceAll("/", "-").replaceAll("+", "_");
}

/**
 * An id in a binary form: how many padding characters there were, instead of the characters.
 *
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids#exchangeidformat-values
 */
export function toBinaryId(id: string): string {
  const text = id.replace(/=+$/, "");
  return `${text}${String(id.length - text.length)}`;
}

/** The same back; undefined where it is no such id. */
export function fromBinaryId(id: string): string | undefined {
  const [, text, padding] = /^([\w-]+)([012])$/.exec(id) ?? [];
  return text === undefined ? undefined : `${text}${"=".repeat(Number(padding))}`;
}

/** What ids begin with that Graph makes up, and what those of MAPI begin with, for which it stands here. */
const BEGINNINGS = { rest: "AAMk", entry: "AAAA" } as const;

/** An id as MAPI writes it. */
export const toEntryId = (restId: string): string =>
  toBinaryId(restId.replace(BEGINNINGS.rest, BEGINNINGS.entry));

/** The same back; undefined where it is no such id. */
export function fromEntryId(id: string): string | undefined {
  const whole = fromBinaryId(id);
  return whole?.startsWith(BEGINNINGS.entry) ? whole.replace(BEGINNINGS.entry, BEGINNINGS.rest) : undefined;
}
