import type { Clock } from "@consentra/protocol";
import { unlessAborted } from "../../unless-aborted.ts";

/**
 * Waits for work no longer than it may take: Microsoft's library, and a storage, may wait for an answer for ever.
 *
 * @param what - names the work, in the error
 * @param seconds - how long it may take
 * @returns the work's result
 * @throws Error once it takes longer; what becomes of it then is not told
 */
export function inTime<Result>(
  clock: Clock,
  what: string,
  seconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  const timer = clock.setTimeout(
    () => late.abort(new Error(`${what} took longer than ${seconds} seconds; it is tried again later.`)),
    seconds * 1000,
  );
  return unlessAborted(late.signal, work).finally(() => clock.clearTimeout(timer));
}
