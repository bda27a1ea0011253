import { graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readFields } from "../../graph/json-fields.ts";
import { readEventTime } from "../event-time.ts";
import type { TimeSlot } from "./meeting.ts";

const readGivenSlot = readFields<TimeSlot>("microsoft.graph.timeSlot", {
  start: readEventTime(undefined),
  end: readEventTime(undefined),
});

/** Reads a time somebody proposes: from when to when, both with their zones. */
export const readTimeSlot: Reader<TimeSlot> = (value, property) => {
  const given = readGivenSlot(value, property);
  if (isGraphFailure(given)) return given;
  const { start, end } = given;
  if (!start || !end) {
    return graphFailure("validation", { detail: `${property} has no ${start ? "end" : "start"}` });
  }
  return end.instant < start.instant
    ? graphFailure("validation", { detail: `${property} ends before it starts` })
    : { start, end };
};
