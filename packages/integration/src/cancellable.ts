/**
 * Runs work that a signal may call off.
 *
 * @param signal - the caller's, if any
 * @param work - starts the work
 * @param cancel - called once when the signal is aborted while the work runs
 * @returns the work's result
 * @throws the signal's reason when it is aborted before the work ends
 */
export async function cancellable<Value>(
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
  cancel: () => void,
): Promise<Value> {
  if (!signal) return work();
  if (signal.aborted) throw signal.reason;
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const result = await work();
    if (signal.aborted) throw signal.reason;
    return result;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
