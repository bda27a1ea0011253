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
}

/** Beyond this many waiting items it is cheaper to sort everything once than to put each in its place. */
const FEW = 64;

/**
 * Makes an empty list. Items that come in order cost nothing; others wait until the list is next read, so that a large
 * one can be filled in any order.
 */
export function createSortedList<Item>(compare: (a: Item, b: Item) => number): SortedList<Item> {
  const items: Item[] = [];
  let waiting: Item[] = [];

  const place = (isBefore: (item: Item) => boolean): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(items[middle] as Item)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (item: Item): number => place((other) => compare(other, item) < 0);
  const settle = () => {
    if (waiting.length === 0) return;
    if (waiting.length > FEW) {
      for (const item of waiting) items.push(item);
      items.sort(compare);
    } else {
      for (const item of waiting) items.splice(placeOf(item), 0, item);
    }
    waiting = [];
  };

  return {
    get size() {
      return items.length + waiting.length;
    },
    add(item) {
      const last = items.at(-1);
      if (waiting.length === 0 && (last === undefined || compare(last, item) <= 0)) items.push(item);
      else waiting.push(item);
    },
    remove(item) {
      settle();
      const at = placeOf(item);
      const found = items[at];
      if (found !== undefined && compare(found, item) === 0) items.splice(at, 1);
    },
    countWhile(isBefore) {
      settle();
      return place(isBefore);
    },
    slice(from, to) {
      settle();
      return items.slice(from, to);
    },
  };
}
