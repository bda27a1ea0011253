import { toMilliseconds } from "@consentra/protocol";
import { graphFailure } from "../../graph/graph-failure.ts";
import type { Reader } from "../../graph/json-fields.ts";

const DURATION = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const LONGEST = toMilliseconds({ days: 1 });

/**
 * Reads how long a meeting takes, in milliseconds: ISO 8601 as `Edm.Duration` has it, up to a day.
 *
 * @see https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_Duration
 */
export const readDuration: Reader<number> = (value, property) => {
  const match = typeof value === "string" ? DURATION.exec(value) : null;
  if (!match || value === "P") return graphFailure("bodyValue", { property, type: "Edm.Duration" });
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const duration = toMilliseconds({ days, hours, minutes, seconds });
  return duration > 0 && duration <= LONGEST
    ? duration
    : graphFailure("parameterInvalid", { value: String(value), parameter: property });
};
