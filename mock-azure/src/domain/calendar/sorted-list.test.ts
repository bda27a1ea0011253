import { createSeededIds } from "@consentra/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSortedList } from "./sorted-list.ts";

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function filled(count: number) {
  const ids = createSeededIds("sorted");
  const items = Array.from({ length: count }, () => ids.guid());
  const list = createSortedList(compare);
  for (const item of items) list.add(item);
  return { items, list };
}

describe("createSortedList", () => {
  test.each([1, 20, 300])("keeps %d items in order, however they came", (count) => {
    const { items, list } = filled(count);
    expect(list.size).toBe(count);
    expect(list.slice(0, count)).toEqual(items.toSorted());
  });

  test("takes items in between reads", () => {
    const { items, list } = filled(100);
    list.slice(0, 1);
    list.add("0");
    list.add("zzz");
    expect(list.slice(0, 200)).toEqual(["0", ...items.toSorted(), "zzz"]);
  });

  test("forgets what is removed, and nothing else", () => {
    const { items, list } = filled(100);
    list.remove(items[40] ?? "");
    list.remove("not there");
    expect(list.slice(0, 200)).toEqual(items.filter((_, index) => index !== 40).toSorted());
  });

  test("counts the items before a place", () => {
    const list = createSortedList<number>((a, b) => a - b);
    for (const item of [5, 1, 3, 3, 9]) list.add(item);
    expect([0, 3, 4, 10].map((limit) => list.countWhile((item) => item < limit))).toEqual([0, 1, 3, 5]);
  });

  test.each([0, 700, 1499, 1500])("is read from place %d on", (at) => {
    const { items, list } = filled(1500);
    expect([...list.from(at)]).toEqual(items.toSorted().slice(at));
  });

  test("is what a sorted array is, whatever comes and goes", () => {
    const step = fc.record({
      items: fc.array(fc.nat(5000), { minLength: 1, maxLength: 900 }),
      removes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const list = createSortedList<number>((a, b) => a - b);
        let plain: number[] = [];
        for (const { items, removes } of steps) {
          for (const item of items) {
            if (!removes) {
              list.add(item);
              plain.push(item);
              continue;
            }
            const at = plain.indexOf(item);
            list.remove(item);
            if (at >= 0) plain.splice(at, 1);
          }
          plain = plain.toSorted((a, b) => a - b);
          expect(list.size).toBe(plain.length);
          expect(list.slice(0, plain.length + 1)).toEqual(plain);
          expect(list.slice(100, 700)).toEqual(plain.slice(100, 700));
          expect(list.countWhile((item) => item < 2500)).toBe(plain.filter((item) => item < 2500).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
