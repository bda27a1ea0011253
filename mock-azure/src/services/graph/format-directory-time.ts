import { type EpochMilliseconds, formatInstant } from "@consentra/protocol";

/** A moment as the directory writes it: whole seconds, UTC. */
export function formatDirectoryTime(instant: EpochMilliseconds): string {
  return `${formatInstant(instant).slice(0, 19)}Z`;
}
