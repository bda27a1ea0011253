import type { DateTimeTimeZone } from "@consentra/protocol";
import { invalidInput } from "./invalid-input.ts";
import type { PatternedRecurrence, RecurrenceRange } from "./recurrence.ts";
import type { Repeat } from "./repeat.ts";

/**
 * How a series goes onto the wire: it begins on the event's own date, in the event's own zone, whose wall clock it
 * keeps. The pattern stands first: an older service could not read it otherwise.
 */
export function writeRecurrence(field: string, repeat: Repeat, start: DateTimeTimeZone): PatternedRecurrence {
  if (typeof repeat !== "object" || repeat === null || typeof repeat.pattern !== "object") {
    throw invalidInput(field, repeat, "make it with daily, weekly, monthly or yearly.");
  }
  const { pattern, end } = repeat;
  const startDate = start.dateTime.slice(0, 10);
  const from = { startDate, recurrenceTimeZone: start.timeZone };
  return { pattern, range: { ...endOf(`${field}.end`, end, startDate), ...from } };
}

function endOf(field: string, end: Repeat["end"], startDate: string): Omit<RecurrenceRange, "startDate"> {
  if (end === "never") return { type: "noEnd" };
  if ("count" in end) return { type: "numbered", numberOfOccurrences: end.count };
  if (end.until < startDate) {
    throw invalidInput(`${field}.until`, end.until, `give a date not before the start, ${startDate}.`);
  }
  return { type: "endDate", endDate: end.until };
}
