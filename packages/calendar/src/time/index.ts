/**
 * Conversions between wall clocks with their zone, moments and zone names. It stands apart from the client because the
 * table of zones is larger than the client itself.
 *
 * @module
 */

export type { DateTimeTimeZone, EpochMilliseconds } from "@consentra/protocol";
export { CLDR_VERSION, toIanaZone, toWindowsZone } from "@consentra/protocol/time-zones";
export { GraphRequestError } from "../graph-request-error.ts";
export type { TemporalPlainDateTime, TemporalZonedDateTime } from "./temporal.ts";
export { fromTemporal, toTemporalText } from "./temporal.ts";
export type { InstantOptions } from "./to-instant.ts";
export { toInstant } from "./to-instant.ts";
export { toWallClock } from "./to-wall-clock.ts";
