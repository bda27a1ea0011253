import type { Clock } from "@consentra/protocol";

/** Settles like the work, or rejects with the signal's reason as soon as that is aborted, whichever comes first. */
export async function orAbort<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return work;
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const first = await Promise.race([work, aborted]);
    signal.throwIfAborted();
    return first as Result;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Waits on the clock; an abort ends the wait and takes its timer away. */
export async function wait(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  let timer: unknown;
  const elapsed = new Promise<void>((resolve) => {
    timer = clock.setTimeout(resolve, milliseconds);
  });
  try {
    await orAbort(elapsed, signal);
  } finally {
    clock.clearTimeout(timer);
  }
}
