import type { EpochMilliseconds } from "@consentra/protocol";
import type { Calendar } from "../domain/calendar/calendar.ts";
import type { Event } from "../domain/calendar/event.ts";
import { NEW_EVENT, NEW_STATE, SINGLE_EVENT } from "../domain/calendar/event-content.ts";
import { newChangeKey, newEventId, newICalUId } from "../domain/calendar/outlook-ids.ts";
import type { PersonRole, ScenarioMoment, ScenarioStep } from "./scenario.ts";
import { calendarOf } from "./with-events.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const PER_DAY = 40;
/** Multiplying by it, modulo 2³², reaches every number once: neighbours get ids that look unrelated. */
const SCATTER = 0x9e3779b1;

const SUBJECTS = [
  "Stand-up",
  "Customer call",
  "Planning",
  "Review",
  "Interview",
  "Focus time",
  "One-to-one",
  "Lunch",
];

/** Eight hexadecimal digits for an event: cheaper to make than an id of chance, and as unique. */
const digitsOf = (index: number): string =>
  (Math.imul(index + 1, SCATTER) >>> 0).toString(16).toUpperCase().padStart(8, "0");

function eventMaker(calendar: Calendar, { now, ids }: ScenarioMoment, count: number) {
  const id = newEventId(calendar.id, ids).slice(0, -9);
  const changeKey = newChangeKey(ids).slice(0, -10);
  const iCalUId = newICalUId(ids).slice(0, -8);
  return (index: number, start: number): Event => {
    const digits = digitsOf(index);
    // Most events are short; some last hours, and one in a thousand lasts days.
    const length = index % 1000 === 999 ? 3 * DAY : (1 + (index % 8)) * 15 * MINUTE;
    const createdDateTime = (now - (count - index) * MINUTE) as EpochMilliseconds;
    return {
      ...NEW_EVENT,
      ...SINGLE_EVENT,
      ...NEW_STATE,
      id: `${id}${digits}=`,
      userId: calendar.userId,
      calendarId: calendar.id,
      changeKey: `${changeKey}${digits}==`,
      iCalUId: iCalUId + digits,
      createdDateTime,
      lastModifiedDateTime: createdDateTime,
      transactionId: null,
      transactionContent: null,
      subject: `${SUBJECTS[index % SUBJECTS.length] ?? ""} ${String(index + 1)}`,
      start: { instant: start as EpochMilliseconds, zone: "UTC" },
      end: { instant: (start + length) as EpochMilliseconds, zone: "UTC" },
    };
  };
}

/**
 * Fills a person's default calendar: forty events a day from 08:00 to 18:00 UTC, without gaps, as many days before
 * the start of the scenario as after it.
 *
 * @param role - whose
 * @param count - how many events
 * @returns the step
 * @throws RangeError when `count` is no whole number, or negative
 * @throws Error when nobody plays the part, or has no mailbox
 * @group Scenarios
 */
export function withManyEvents(role: PersonRole, count: number): ScenarioStep {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`${String(count)} events cannot be made: give a whole number, zero or more.`);
  }
  return (world, moment) => {
    const make = eventMaker(calendarOf(world, role), moment, count);
    const firstDay = (Math.floor(moment.now / DAY) - Math.floor(count / PER_DAY / 2)) * DAY;
    const events = Array.from({ length: count }, (_, index) =>
      make(index, firstDay + Math.floor(index / PER_DAY) * DAY + (8 * 60 + (index % PER_DAY) * 15) * MINUTE),
    );
    return { ...world, events: [...world.events, ...events] };
  };
}
