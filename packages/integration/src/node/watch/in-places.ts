/**
 * Does work for every item, with as many at a time as there are places.
 *
 * @param signal - lets nothing more begin
 * @returns the results of what was begun, as they came
 */
export async function inPlaces<Item, Result>(
  places: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.values();
  const serve = async () => {
    for (const item of queue) {
      results.push(await work(item));
      if (signal?.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: places }, serve));
  return results;
}
