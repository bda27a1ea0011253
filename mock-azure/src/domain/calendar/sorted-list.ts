/** Items in order, of which any stretch can be read at once. */
export interface SortedList<Item> {
  readonly size: number;
  /** Takes an item; one that compares as equal to a kept one is kept beside it. */
  add(item: Item): void;
  /** Forgets the item that compares as equal. */
  remove(item: Item): void;
  /** How many items lie before the place that `isBefore` tells: it is true for the first ones only. */
  countWhile(isBefore: (item: Item) => boolean): number;
  slice(from: number, to: number): readonly Item[];
  /** The items from a place on, read as they are wanted; the list must stay as it is meanwhile. */
  from(at: number): Iterable<Item>;
}

/** Beyond this many waiting items it is cheaper to sort everything once than to put each in its place. */
const FEW = 64;

/** Items stand in blocks of at most this many, so that one that comes or goes moves few others. */
const BLOCK = 512;

/** Where an item stands: the block, the place in it, and how many items lie before. */
interface Place {
  readonly block: number;
  readonly index: number;
  readonly before: number;
}

/** The first place that is not before something, by halving. */
function firstNot<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Makes an empty list. Items that come in order cost nothing; others wait until the list is next read, so that a large
 * one can be filled in any order.
 */
export function createSortedList<Item>(compare: (a: Item, b: Item) => number): SortedList<Item> {
  // No block is empty.
  let blocks: Item[][] = [];
  let settled = 0;
  let waiting: Item[] = [];

  const place = (isBefore: (item: Item) => boolean): Place => {
    const block = firstNot(blocks, (items) => isBefore(items.at(-1) as Item));
    let before = 0;
    for (let index = 0; index < block; index += 1) before += blocks[index]?.length ?? 0;
    const index = firstNot(blocks[block] ?? [], isBefore);
    return { block, index, before: before + index };
  };
  const placeOf = (item: Item): Place => place((other) => compare(other, item) < 0);
  const append = (item: Item): void => {
    const last = blocks.at(-1);
    if (last === undefined || last.length >= BLOCK) blocks.push([item]);
    else last.push(item);
    settled += 1;
  };
  const insert = (item: Item): void => {
    const { block, index } = placeOf(item);
    const items = blocks[block];
    if (!items) {
      append(item);
      return;
    }
    items.splice(index, 0, item);
    settled += 1;
    if (items.length > BLOCK) blocks.splice(block + 1, 0, items.splice(BLOCK / 2));
  };
  const settle = () => {
    if (waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    if (items.length <= FEW) {
      for (const item of items) insert(item);
      return;
    }
    for (const block of blocks) for (const item of block) items.push(item);
    items.sort(compare);
    blocks = [];
    settled = 0;
    for (const item of items) append(item);
  };

  return {
    get size() {
      return settled + waiting.length;
    },
    add(item) {
      const last = blocks.at(-1)?.at(-1);
      if (waiting.length === 0 && (last === undefined || compare(last, item) <= 0)) append(item);
      else waiting.push(item);
    },
    remove(item) {
      settle();
      const { block, index } = placeOf(item);
      const items = blocks[block];
      const found = items?.[index];
      if (!items || found === undefined || compare(found, item) !== 0) return;
      items.splice(index, 1);
      settled -= 1;
      if (items.length === 0) blocks.splice(block, 1);
    },
    countWhile(isBefore) {
      settle();
      return place(isBefore).before;
    },
    slice(from, to) {
      settle();
      const found: Item[] = [];
      let start = 0;
      for (const items of blocks) {
        if (start >= to) break;
        if (start + items.length > from) found.push(...items.slice(Math.max(0, from - start), to - start));
        start += items.length;
      }
      return found;
    },
    *from(at) {
      settle();
      let start = 0;
      for (const items of blocks) {
        for (let index = Math.max(0, at - start); index < items.length; index += 1)
          yield items[index] as Item;
        start += items.length;
      }
    },
  };
}
