import { toMilliseconds } from "@consentra/protocol";
import { readOptional, readParameters, readPlain } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readInt32, readList, readText } from "../../graph/json-fields.ts";
import { type EventTime, readEventTime } from "../event-time.ts";
import type { ViewWindow } from "../view-window.ts";

/** Whose time is asked for. */
export interface ScheduleRequest {
  /** Mail addresses, as they were sent. */
  readonly schedules: readonly string[];
  readonly window: ViewWindow;
  /** How long a slot of the merged view is, in milliseconds. */
  readonly slot: number;
}

/** The documentation says 20; the service takes this many. */
const MOST_SCHEDULES = 100;
const DEFAULT_SLOT = 30;
const SHORTEST_SLOT = 5;
const LONGEST_SLOT = 1440;
const DAY = toMilliseconds({ days: 1 });
const MINUTE = toMilliseconds({ minutes: 1 });
/** @see https://github.com/microsoftgraph/microsoft-graph-docs/issues/6450 */
const MOST_DAYS = 62;

/**
 * The service fails on an interval that is null.
 *
 * @see https://github.com/microsoftgraph/microsoft-graph-docs/issues/4494
 */
const readInterval: Reader<number | undefined> = (value, property) =>
  value === null
    ? graphFailure("serverError", { detail: "availabilityViewInterval is null" })
    : readPlain(readInt32)(value, property);

interface WireRequest {
  readonly schedules: readonly string[] | undefined;
  readonly startTime: EventTime | undefined;
  readonly endTime: EventTime | undefined;
  readonly availabilityViewInterval: number | undefined;
}

const readWire = readParameters<WireRequest>("getSchedule", {
  schedules: readOptional(readList(readText)),
  startTime: readOptional(readEventTime("UTC")),
  endTime: readOptional(readEventTime("UTC")),
  availabilityViewInterval: readInterval,
});

/** A window that free/busy can be looked up in, or why it is none. */
export function judgeWindow(
  start: EventTime | undefined,
  end: EventTime | undefined,
): ViewWindow | GraphFailure {
  if (!start || !end || start.instant >= end.instant) return graphFailure("scheduleInvalid");
  const days = Math.ceil((end.instant - start.instant) / DAY);
  return days > MOST_DAYS
    ? graphFailure("scheduleTooLong", { days: String(days) })
    : { start: start.instant, end: end.instant };
}

/**
 * Reads the body of `getSchedule`.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule#request-body
 */
export function readScheduleRequest(body: unknown): ScheduleRequest | GraphFailure {
  const given = readWire(body, "getSchedule");
  if (isGraphFailure(given)) return given;
  const { schedules = [], availabilityViewInterval: minutes = DEFAULT_SLOT } = given;
  if (schedules.length === 0) return graphFailure("schedulesMissing");
  if (schedules.length > MOST_SCHEDULES) {
    return graphFailure("schedulesTooMany", { count: String(schedules.length) });
  }
  const window = judgeWindow(given.startTime, given.endTime);
  if (isGraphFailure(window)) return window;
  // The default is judged like a given one: a window shorter than half an hour needs an interval.
  // https://github.com/PlaceOS/office365/issues/29
  const slot = minutes * MINUTE;
  const fits = minutes >= SHORTEST_SLOT && minutes <= LONGEST_SLOT && slot <= window.end - window.start;
  return fits ? { schedules, window, slot } : graphFailure("slotInvalid");
}
