declare const unit: unique symbol;

/**
 * A moment in time: milliseconds since 1970-01-01T00:00:00Z.
 *
 * @group Time
 */
export type EpochMilliseconds = number & { readonly [unit]: "epoch milliseconds" };

/**
 * A moment in time as OAuth tokens carry it: whole seconds since 1970-01-01T00:00:00Z.
 *
 * @group Time
 */
export type EpochSeconds = number & { readonly [unit]: "epoch seconds" };

/**
 * A length of time as a person says it; the parts add up. Every part is a finite number, zero or more.
 *
 * @group Time
 */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

const MILLISECONDS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 };

/**
 * The length of a {@link Duration} in milliseconds.
 *
 * @param duration - parts in days (of 24 hours), hours, minutes, seconds and milliseconds
 * @returns the sum in milliseconds
 * @throws RangeError when a part is negative, not finite, or not one of the known parts
 * @example
 * ```ts run
 * import { toMilliseconds } from "@consentra/protocol";
 *
 * toMilliseconds({ hours: 1, minutes: 30 }); // => 5_400_000
 * ```
 * @group Time
 */
export function toMilliseconds(duration: Duration): number {
  let sum = 0;
  for (const [part, value] of Object.entries(duration) as [keyof typeof MILLISECONDS, number][]) {
    const factor = MILLISECONDS[part];
    if (factor === undefined || !Number.isFinite(value) || value < 0) {
      throw new RangeError(
        `Duration part "${part}" is ${String(value)}: give days, hours, minutes, seconds or milliseconds, each zero or more.`,
      );
    }
    sum += value * factor;
  }
  return sum;
}

/**
 * Whole seconds since the epoch, rounded down, as JSON Web Tokens count them.
 *
 * @param moment - milliseconds since the epoch
 * @returns seconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-2 "NumericDate"
 * @group Time
 */
export function toEpochSeconds(moment: EpochMilliseconds): EpochSeconds {
  return Math.floor(moment / 1000) as EpochSeconds;
}

/**
 * Reads an ISO 8601 instant.
 *
 * @param text - a date and time with `Z` or an offset, for example `2026-01-05T09:00:00Z`
 * @returns milliseconds since the epoch
 * @throws RangeError when the text is not an instant; a time without `Z` or offset is refused, because reading it
 *   would depend on the machine's zone
 * @group Time
 */
export function parseInstant(text: string): EpochMilliseconds {
  const value = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value)) {
    throw new RangeError(`"${text}" is not an instant: write it like 2026-01-05T09:00:00Z.`);
  }
  return value as EpochMilliseconds;
}

/**
 * Writes an instant as ISO 8601 in UTC with milliseconds, `2026-01-05T09:00:00.000Z`.
 *
 * @param moment - milliseconds since the epoch
 * @returns the text
 * @throws RangeError when the moment lies outside the years that dates can express
 * @group Time
 */
export function formatInstant(moment: EpochMilliseconds): string {
  return new Date(moment).toISOString();
}
