/** The largest form or JSON body that is read, in characters. */
const LARGEST_BODY = 4_194_304;

/**
 * Reads a form post.
 *
 * @returns the fields, or `undefined` when the body is no `application/x-www-form-urlencoded` one or too large
 */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  const text = await request.text();
  return text.length > LARGEST_BODY ? undefined : new URLSearchParams(text);
}

/** The names that occur more than once, which OAuth forbids. See RFC 6749, section 3.1. */
export function repeatedNames(fields: URLSearchParams): readonly string[] {
  const seen = new Map<string, number>();
  for (const name of fields.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([name]) => name);
}
