import type { Duration } from "@consentra/protocol";

const UNITS: ReadonlyMap<string, keyof Duration> = new Map([
  ["ms", "milliseconds"],
  ["millisecond", "milliseconds"],
  ["s", "seconds"],
  ["sec", "seconds"],
  ["second", "seconds"],
  ["m", "minutes"],
  ["min", "minutes"],
  ["minute", "minutes"],
  ["h", "hours"],
  ["hour", "hours"],
  ["d", "days"],
  ["day", "days"],
]);

/** See https://en.wikipedia.org/wiki/ISO_8601#Durations; months and years differ in length, and are not read. */
const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

const PART = /(\d{1,12})\s*([a-z]+)\s*/gi;

function fromIso(text: string): Duration | undefined {
  const [whole, ...parts] = ISO.exec(text) ?? [];
  if (whole === undefined || parts.every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return { days: 7 * weeks + days, hours, minutes, seconds };
}

/**
 * Reads a length of time as people write it.
 *
 * @param text - `30d`, `1h30m`, `2 days`, `45s`, or ISO 8601 like `P1DT2H`
 * @returns its parts, or undefined where it is none
 */
export function parseDuration(text: string): Duration | undefined {
  if (/^P/i.test(text)) return fromIso(text);
  const found: Partial<Record<keyof Duration, number>> = {};
  let read = "";
  for (const [whole, amount, word = ""] of text.matchAll(PART)) {
    const plain = word.toLowerCase();
    const unit = UNITS.get(plain) ?? UNITS.get(plain.replace(/s$/, ""));
    if (!unit || found[unit] !== undefined) return undefined;
    found[unit] = Number(amount);
    read += whole;
  }
  return read !== "" && read === text ? found : undefined;
}
