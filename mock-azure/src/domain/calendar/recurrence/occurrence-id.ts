import { sumOf } from "../../text-sum.ts";
import type { CalendarDay } from "./calendar-day.ts";

/** Which occurrence an id means. */
export interface OccurrenceId {
  readonly masterId: string;
  readonly day: CalendarDay;
  /** How many times the series had been given other times when the id was made: it then names nothing any more. */
  readonly generation: number;
}

/** Characters of an id of an event, but for the sign at its end. */
const EVENT_LENGTH = 151;
const CODE_LENGTH = 16;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function toDigits(value: number, length: number): string {
  let digits = "";
  for (let rest = value; digits.length < length; rest = Math.floor(rest / 64))
    digits += ALPHABET.charAt(rest % 64);
  return digits;
}

function fromDigits(digits: string): number {
  let value = 0;
  for (let at = digits.length - 1; at >= 0; at -= 1) value = value * 64 + ALPHABET.indexOf(digits.charAt(at));
  return value;
}

/** Day 0 of the code, so that dates before 1970 have one. */
const ORIGIN = 719_528;

/**
 * The id of an occurrence: its series' id, and behind it the day, as ids of Exchange have it. It is made from nothing
 * else, so the occurrences of a series need not be kept.
 */
export function occurrenceId({ masterId, day, generation }: OccurrenceId): string {
  const item = masterId.slice(0, EVENT_LENGTH);
  const sum = sumOf(`${item}/${String(day)}/${String(generation)}`);
  // The sum hides the day, or ids of neighbours would differ in one letter.
  const hidden = (day + ORIGIN + (sum % 2 ** 24)) % 2 ** 24;
  const code = `${toDigits(sum, 6)}${toDigits(hidden, 4)}${toDigits(generation, 6)}`;
  return `${item}${code}=`;
}

/** Reads an id of an occurrence; `undefined` when it is none. */
export function readOccurrenceId(id: string): OccurrenceId | undefined {
  if (id.length !== EVENT_LENGTH + CODE_LENGTH + 1) return undefined;
  const code = id.slice(EVENT_LENGTH, -1);
  const sum = fromDigits(code.slice(0, 6));
  const day = (((fromDigits(code.slice(6, 10)) - (sum % 2 ** 24) + 2 ** 24) % 2 ** 24) -
    ORIGIN) as CalendarDay;
  const found = { masterId: `${id.slice(0, EVENT_LENGTH)}=`, day, generation: fromDigits(code.slice(10)) };
  return occurrenceId(found) === id ? found : undefined;
}
