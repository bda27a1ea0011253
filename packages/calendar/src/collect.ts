/**
 * Reads a list to its end. For a list that may be long, use `for await` instead, which holds one page at a time.
 *
 * @param items - such as `calendar.view(...)`
 * @returns all items, in order
 * @throws whatever reading the list throws; what was read until then is lost
 * @example
 * ```ts run
 * import { collect } from "@consentra/calendar";
 *
 * async function* days() {
 *   yield "Monday";
 *   yield "Tuesday";
 * }
 * await collect(days()); // => ["Monday", "Tuesday"]
 * ```
 * @group Calendar client
 */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
