import { checkInstant, type Instant } from "./check-time.ts";
import { invalidInput } from "./invalid-input.ts";

/** The query options of a range between two moments. */
export function rangeQuery(range: { readonly start: Instant; readonly end: Instant }): readonly string[] {
  const start = checkInstant("start", range.start);
  const end = checkInstant("end", range.end);
  if (end <= start) throw invalidInput("end", range.end, `give a moment later than the start, ${start}.`);
  return [`startDateTime=${encodeURIComponent(start)}`, `endDateTime=${encodeURIComponent(end)}`];
}
