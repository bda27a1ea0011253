import { type FSWatcher, statSync, watch } from "node:fs";
import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";

/** Editors write a file in several goes; in milliseconds. */
const QUIET = 100;

/**
 * Waits until one of the files, or something in one of the folders, changes.
 *
 * @param signal - ends the wait
 * @param clock - by which a moment is waited
 * @returns once nothing has changed for a moment
 */
export function nextChange(
  paths: readonly string[],
  signal: AbortSignal,
  clock: Pick<Clock, "setTimeout" | "clearTimeout"> = systemClock,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const watchers: FSWatcher[] = [];
    let timer: unknown;
    const end = (act: () => void) => {
      if (timer !== undefined) clock.clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      act();
    };
    const changed = () => {
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = clock.setTimeout(() => end(resolve), QUIET);
    };
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => end(resolve), { once: true });
    for (const path of paths) {
      const watcher = watch(path, { recursive: statSync(path).isDirectory() }, changed);
      watcher.once("error", (error) => end(() => reject(error)));
      watchers.push(watcher);
    }
  });
}
