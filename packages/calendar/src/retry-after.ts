/**
 * Seconds to wait, from a `Retry-After` header. Microsoft Graph sends whole and decimal seconds; HTTP allows a date.
 *
 * @param text - the header's value
 * @param now - milliseconds since the epoch, or `NaN` where the time is not known
 * @returns seconds, zero or more; `undefined` when the header is missing or says nothing
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(text: string | null, now: number): number | undefined {
  const value = text?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (!/^[A-Z][a-z]{2}/.test(value)) return undefined;
  // The oldest of the three HTTP date forms names no zone; all of them are GMT.
  const seconds = (Date.parse(value.endsWith("GMT") ? value : `${value} GMT`) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
