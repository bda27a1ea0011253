import { type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { parseDateTime } from "./event-time.ts";

/** The bounds of a calendar view: start inclusive, end exclusive. */
export interface ViewWindow {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

const LONGEST_WINDOW = toMilliseconds({ days: 1825 });

/** Reads one bound of a window. */
export function readBound(
  parameters: URLSearchParams,
  parameter: "StartDateTime" | "EndDateTime",
): EpochMilliseconds | GraphFailure {
  const [, value] = [...parameters].find(([name]) => name.toLowerCase() === parameter.toLowerCase()) ?? [];
  if (value === undefined) return graphFailure("windowMissing");
  const parsed = parseDateTime(value);
  if (!parsed) return graphFailure("parameterInvalid", { value, parameter });
  // Without an offset the bound is UTC: the preferred time zone has no say here.
  return (parsed.wall - (parsed.offset ?? 0)) as EpochMilliseconds;
}

/**
 * Reads the window of a calendar view.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview#query-parameters
 */
export function readViewWindow(parameters: URLSearchParams): ViewWindow | GraphFailure {
  const start = readBound(parameters, "StartDateTime");
  const end = readBound(parameters, "EndDateTime");
  if (isGraphFailure(start)) return start;
  if (isGraphFailure(end)) return end;
  if (end <= start) {
    const value = new Date(end).toISOString();
    return graphFailure("parameterInvalid", {
      value,
      parameter: "EndDateTime",
      detail: "the window ends before it starts",
    });
  }
  return end - start > LONGEST_WINDOW ? graphFailure("windowTooLong") : { start, end };
}
