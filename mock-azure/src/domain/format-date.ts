import type { EpochMilliseconds } from "@consentra/protocol";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function formatDate(moment: EpochMilliseconds): string {
  const date = new Date(moment);
  return `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ""} ${String(date.getUTCFullYear())}`;
}

/** A date with its time as reasons write it, which are English: `5 January 2026, 09:00 UTC`. */
export function formatDateTime(moment: EpochMilliseconds): string {
  return `${formatDate(moment)}, ${new Date(moment).toISOString().slice(11, 16)} UTC`;
}
