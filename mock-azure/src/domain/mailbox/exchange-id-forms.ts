/**
 * How one item is called by Graph, by Exchange Web Services and by MAPI.
 *
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids#exchangeidformat-values
 */
export const ID_FORMATS = ["entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId"] as const;

export type IdFormat = (typeof ID_FORMATS)[number];

interface Form {
  /** What ids of a form begin with: an immutable one is told from others by it. */
  readonly prefix: string;
  /** Binary forms write how many padding characters there were, instead of the characters. */
  readonly isBinary: boolean;
  /** Exchange Web Services write `/` for `-` and `+` for `_`. */
  readonly isUrlSafe: boolean;
}

const FORMS: Readonly<Record<IdFormat, Form>> = {
  restId: { prefix: "AAMk", isBinary: false, isUrlSafe: true },
  ewsId: { prefix: "AAMk", isBinary: false, isUrlSafe: false },
  entryId: { prefix: "AAAA", isBinary: true, isUrlSafe: true },
  restImmutableEntryId: { prefix: "AAkA", isBinary: false, isUrlSafe: true },
  immutableEntryId: { prefix: "AAkA", isBinary: true, isUrlSafe: true },
};

/** What all forms of an id have in common. */
interface Core {
  readonly text: string;
  readonly padding: number;
}

function parseId(id: string, format: IdFormat): Core | undefined {
  const { prefix, isBinary, isUrlSafe } = FORMS[format];
  const [, text = "", end = ""] =
    (isBinary
      ? /^([\w-]{60,})([012])$/
      : isUrlSafe
        ? /^([\w-]{60,})(={0,2})$/
        : /^([\w+/]{60,})(={0,2})$/
    ).exec(id) ?? [];
  const padding = isBinary ? Number(end) : end.length;
  const isWhole = (text.length + padding) % 4 === 0;
  if (!text.startsWith(prefix) || !isWhole) return undefined;
  const safe = isUrlSafe ? text : text.replaceAll("/", "-").replaceAll("+", "_");
  return { text: safe.slice(prefix.length), padding };
}

function formatId({ text, padding }: Core, format: IdFormat): string {
  const { prefix, isBinary, isUrlSafe } = FORMS[format];
  const whole = `${prefix}${text}`;
  const written = isUrlSafe ? whole : whole.replaceAll("-", "/").replaceAll("_", "+");
  return `${written}${isBinary ? String(padding) : "=".repeat(padding)}`;
}

/**
 * Writes an id in another form.
 *
 * @returns `undefined` when it is none of the form it is said to have
 */
export function translateId(id: string, from: IdFormat, to: IdFormat): string | undefined {
  const core = parseId(id, from);
  return core && formatId(core, to);
}
