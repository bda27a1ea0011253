import { DAYS_OF_WEEK, type DayOfWeek } from "../calendar/recurrence/recurrence.ts";
import { findZone } from "../calendar/zones.ts";
import { graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { type Reader, readFields, readInt32, readList, readText } from "../graph/json-fields.ts";
import type { CustomZone, WorkingHours, WorkingZone, ZoneChange } from "./mailbox-settings.ts";

/** What a request writes on the working hours: only what it names. */
export type WorkingHoursDraft = Partial<WorkingHours>;

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,7}))?)?$/;

/** `Edm.TimeOfDay`, with as many digits as Exchange writes. */
const readTimeOfDay: Reader<string> = (value, property) => {
  const text = readText(value, property);
  if (isGraphFailure(text)) return text;
  const [, hour, minute, second = "00", fraction = ""] = TIME_OF_DAY.exec(text) ?? [];
  return hour !== undefined && minute !== undefined
    ? `${hour}:${minute}:${second}.${fraction.padEnd(7, "0")}`
    : graphFailure("bodyLiteral", { value: text, type: "Edm.TimeOfDay" });
};

const readDay: Reader<DayOfWeek> = (value, property) => {
  const text = readText(value, property);
  if (isGraphFailure(text)) return text;
  const day = DAYS_OF_WEEK.find((name) => name === text.toLowerCase());
  return day ?? graphFailure("workingDayUnknown", { value: text });
};

/** A whole number within bounds; others make a zone that no clock can follow. */
const readWithin =
  (least: number, most: number): Reader<number> =>
  (value, property) => {
    const number = readInt32(value, property);
    if (isGraphFailure(number)) return number;
    return number >= least && number <= most
      ? number
      : graphFailure("workingZoneInvalid", { detail: `${property} is ${String(number)}` });
  };

const DAY_IN_MINUTES = 24 * 60;
const CHANGE_TYPE = "microsoft.graph.standardTimeZoneOffset";
const changeReaders = {
  time: readTimeOfDay,
  dayOccurrence: readWithin(1, 5),
  dayOfWeek: readDay,
  month: readWithin(1, 12),
  year: readWithin(0, 9999),
};

const readChange = readFields<ZoneChange>(CHANGE_TYPE, changeReaders);
const readDaylightChange = readFields<CustomZone["daylightOffset"]>(CHANGE_TYPE, {
  ...changeReaders,
  daylightBias: readWithin(-DAY_IN_MINUTES, DAY_IN_MINUTES),
});

interface GivenZone {
  readonly name: string;
  readonly bias: number;
  readonly standardOffset: Partial<ZoneChange>;
  readonly daylightOffset: Partial<CustomZone["daylightOffset"]>;
}

const readGivenZone = readFields<GivenZone>("microsoft.graph.timeZoneBase", {
  name: readText,
  bias: readWithin(-DAY_IN_MINUTES, DAY_IN_MINUTES),
  standardOffset: readChange,
  daylightOffset: readDaylightChange,
});

/** A change of clocks; what is not said of it is as in the examples of the documentation. */
const CHANGE: ZoneChange = {
  time: "00:00:00.0000000",
  dayOccurrence: 1,
  dayOfWeek: "sunday",
  month: 1,
  year: 0,
};

/** A zone by its name, or one made up of an offset and two changes of clocks. */
const readZone: Reader<WorkingZone> = (value, property) => {
  const given = readGivenZone(value, property);
  if (isGraphFailure(given)) return given;
  const { name, bias, standardOffset, daylightOffset } = given;
  if (bias !== undefined) {
    return {
      kind: "custom",
      name: name ?? "Customized Time Zone",
      bias,
      standardOffset: { ...CHANGE, ...standardOffset },
      daylightOffset: { ...CHANGE, daylightBias: 0, ...daylightOffset },
    };
  }
  const isWhole = standardOffset === undefined && daylightOffset === undefined;
  return name !== undefined && isWhole && findZone(name)
    ? { kind: "named", name }
    : graphFailure("workingZoneInvalid", { detail: `${name ?? "no name"} is no zone, and has no bias` });
};

/**
 * Reads working hours.
 *
 * @see https://learn.microsoft.com/graph/api/resources/workinghours
 */
export const readWorkingHours: Reader<WorkingHoursDraft> = readFields<WorkingHours>(
  "microsoft.graph.workingHours",
  { daysOfWeek: readList(readDay), startTime: readTimeOfDay, endTime: readTimeOfDay, timeZone: readZone },
);
