import { z } from "zod";

/**
 * A part that somebody plays in every world.
 *
 * @group QA scenarios
 */
export type Part = "requester" | "colleague" | "administrator" | "reviewer" | "guest";

/** The parts that every world has. */
export const PARTS = [
  "requester",
  "colleague",
  "administrator",
  "reviewer",
  "guest",
] as const satisfies readonly Part[];

export const part = z.enum(PARTS);

const AMOUNT = /(\d+) (day|hour|minute|second)s?/;

const SPAN = `${AMOUNT.source}(,? (and )?${AMOUNT.source})*`;

/** Time that passes, in words. */
export const duration = z
  .string()
  .regex(new RegExp(`^${SPAN}$`), {
    error: 'write a time such as "30 days", "1 hour" or "14 minutes 30 seconds"',
  })
  .meta({ description: "30 days, 1 hour, 14 minutes 30 seconds" });

/** How wrong a clock is, in words. */
export const clockError = z
  .string()
  .regex(new RegExp(`^${SPAN} (ahead|behind)$`), {
    error: 'write how wrong the clock is, such as "10 minutes ahead" or "1 hour behind"',
  })
  .meta({ description: "10 minutes ahead, 1 hour behind" });

/** A time in words as the clock takes it. */
export function toDuration(text: string): Partial<Record<"days" | "hours" | "minutes" | "seconds", number>> {
  const amounts = [...text.matchAll(new RegExp(AMOUNT, "g"))].map(([, amount, unit]) => [
    `${unit ?? ""}s`,
    Number(amount),
  ]);
  return Object.fromEntries(amounts) as ReturnType<typeof toDuration>;
}

/** On or off; YAML 1.2 reads both as words. */
export const onOff = z.enum(["on", "off"]);

/** A wall clock, whose zone stands beside it. */
export const wallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { error: 'write a time such as "2026-01-06T10:00"' })
  .meta({ description: "2026-01-06T10:00, in the time zone that stands beside it" });

/** A date. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write a date such as "2026-01-06"' })
  .meta({ description: "2026-01-06" });

/** A text that says something. */
export const text = z.string().min(1, { error: "write something" });

/** One text, or several. */
export const texts = z.union([text, z.array(text).min(1)]);
