/**
 * Does work for every item, with as many at a time as there are places.
 *
 * @returns the results, in the items' order
 */
export async function inPlaces<Item, Result>(
  places: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const serve = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: places }, serve));
  return results;
}
