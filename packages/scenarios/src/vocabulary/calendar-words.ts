import { z } from "zod";
import { day, part, text, wallClock } from "./values.ts";
import type { Words } from "./word.ts";

const zone = text.optional().meta({ description: "A Windows or IANA name; Europe/Oslo if left out." });

const range = z.strictObject({
  from: day,
  to: day.meta({ description: "The day after the last one." }),
  zone,
});

/** What the app does with somebody's calendar, at their click. */
export const calendarWords = {
  "lists calendars": { does: "Lists the calendars." },
  "creates an event": {
    does: "Creates an event.",
    takes: z.strictObject({
      subject: text,
      start: z
        .union([wallClock, day])
        .meta({ description: "2026-01-06T10:00, or 2026-01-06 for whole days" }),
      end: z.union([wallClock, day]).meta({ description: "For whole days the day after the last one." }),
      zone,
      invites: z.array(part).min(1).optional(),
      repeats: z
        .strictObject({ every: z.enum(["day", "week"]), times: z.number().int().min(1).max(999) })
        .optional(),
      online: z.literal(true).optional(),
      transaction: text
        .optional()
        .meta({ description: "Names the creation, so that sending it twice makes one." }),
    }),
  },
  "views the calendar": { does: "Shows what happens in a range of days.", takes: range },
  "changes the event": {
    does: "Changes an event, found by its subject.",
    takes: z.strictObject({
      event: text,
      subject: text.optional(),
      start: wallClock.optional(),
      end: wallClock.optional(),
      zone,
    }),
  },
  "deletes the event": { does: "Deletes an event, found by its subject.", takes: text },
  "answers the invitation": {
    does: "Answers an invitation, found by its subject.",
    takes: z.strictObject({ event: text, with: z.enum(["yes", "no", "maybe"]) }),
  },
  "asks who is free": {
    does: "Asks when people are free or busy.",
    takes: z.strictObject({ people: z.array(part).min(1), from: wallClock, to: wallClock, zone }),
  },
  "syncs the calendar": {
    does: "Brings a copy of the calendar up to date: the first time all of it, then what changed.",
    takes: range,
  },
} as const satisfies Words;
