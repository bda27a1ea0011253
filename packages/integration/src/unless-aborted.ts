/**
 * Waits for work no longer than a signal lets it; the work itself goes on, for others may wait for it too.
 *
 * @param signal - the caller's, if any
 * @param start - starts the work, unless the signal is aborted already
 * @param stop - called once when the signal is aborted before the work ends
 * @returns the work's result
 * @throws the signal's reason when it is aborted before the work ends
 */
export function unlessAborted<Value>(
  signal: AbortSignal | undefined,
  start: () => Promise<Value>,
  stop = () => {},
): Promise<Value> {
  if (!signal) return start();
  return new Promise((resolve, reject) => {
    const end = () => {
      stop();
      reject(signal.reason as Error);
    };
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener("abort", end, { once: true });
    start()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", end));
  });
}
