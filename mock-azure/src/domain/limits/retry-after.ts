import type { EpochMilliseconds } from "@consentra/protocol";
import type { RetryAfterForm } from "./limit-switches.ts";

/** A fraction as the documentation's example has it. */
const FRACTION = 0.128;

/**
 * Writes `Retry-After`.
 *
 * @param seconds - how long to wait
 * @param how - `form`: how it is written; `now`: since when
 * @returns the header's value; undefined where it is left out
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function formatRetryAfter(
  seconds: number,
  { form, now }: { readonly form: RetryAfterForm; readonly now: EpochMilliseconds },
): string | undefined {
  switch (form) {
    case "seconds":
      return String(seconds);
    case "fraction":
      return String(seconds + FRACTION);
    case "date":
      return new Date(now + Math.ceil(seconds) * 1000).toUTCString();
    case "none":
      return undefined;
  }
}
