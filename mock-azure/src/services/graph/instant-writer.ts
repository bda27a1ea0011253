import type { DateTimeTimeZone, EpochMilliseconds } from "@consentra/protocol";
import { writeTime, zoneNamed } from "./event-resource.ts";
import type { Reply } from "./graph-route.ts";

/** A writer of moments, in milliseconds since the epoch, in the zone that a request prefers. */
export function instantWriter({ preferences }: Pick<Reply, "preferences">) {
  const times = zoneNamed(preferences.timeZone ?? "UTC");
  return (instant: number): DateTimeTimeZone =>
    writeTime(times, { instant: instant as EpochMilliseconds, zone: "UTC" }, false);
}
