import type { PagedGraph } from "./paged-graph.ts";

/** What anybody would write first: how many events there are, read page by page. */
export async function plainly({ fetch, firstPage }: PagedGraph): Promise<number> {
  let count = 0;
  let next: string | undefined = firstPage;
  while (next !== undefined) {
    const response = await fetch(new Request(next, { headers: { authorization: "Bearer token" } }));
    const page = (await response.json()) as {
      readonly value: readonly unknown[];
      "@odata.nextLink"?: string;
    };
    for (const _event of page.value) count += 1;
    next = page["@odata.nextLink"];
  }
  return count;
}

/** Fails a bench that did not do its job. */
export function check(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${String(found)} of ${String(expected)} events were read.`);
}

/** The most that is held while items are read and dropped, in MiB, beside what was held before. */
export async function heldWhile(items: AsyncIterable<unknown>): Promise<number> {
  const live = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = live();
  let most = before;
  let count = 0;
  for await (const _item of items) {
    count += 1;
    if (count % 5000 === 0) most = Math.max(most, live());
  }
  return (most - before) / 2 ** 20;
}

/** As a figure to print. */
export const inMebibytes = (mebibytes: number): string => `${mebibytes.toFixed(1)} MiB`;
