import { checkInstant, type Instant } from "./check-time.ts";
import { invalidInput } from "./invalid-input.ts";

/** The query options of a range between two moments. */
export function rangeQuery(range: { readonly start: Instant; readonly end: Instant }): readonly string[] {
  const startDateTime = checkInstant("start", range.start);
  const endDateTime = checkInstant("end", range.end);
  if (endDateTime <= startDateTime) {
    throw invalidInput("end", range.end, `give a moment later than the start, ${startDateTime}.`);
  }
  return [new URLSearchParams({ startDateTime, endDateTime }).toString()];
}
