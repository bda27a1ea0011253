/**
 * Listens where listening begins only later, for a storage's `subscribe`.
 *
 * @param listen - begins; resolves to the way to stop
 * @param listener - not called any more once it is over
 * @param onError - told where listening does not begin, or does not end
 * @returns the way to stop, at once
 */
export function subscribeBy<Parameters extends readonly unknown[]>(
  listen: (listener: (...parameters: Parameters) => void) => Promise<() => Promise<unknown>>,
  listener: (...parameters: Parameters) => void,
  onError: (problem: unknown) => void,
): () => void {
  let isOver = false;
  const listening = listen((...parameters) => {
    if (!isOver) listener(...parameters);
  });
  listening.catch(onError);
  return () => {
    isOver = true;
    listening.then(
      (stop) => stop().catch(onError),
      () => {},
    );
  };
}
