import { expect, test } from "vitest";
import { print } from "./print.ts";

const spread = (median: number) => ({ median, least: median / 2, most: median * 2 });

test("a comparison is a table with ratios, and says which targets are met", () => {
  const lines = print({
    title: "Two ways",
    measured: [
      { name: "one", cpu: spread(1000), ratio: spread(1) },
      { name: "other", cpu: spread(1234.5), ratio: spread(1.25) },
      { name: "third", cpu: spread(10), ratio: spread(0.01) },
    ],
    targets: [
      { name: "other", atMost: 1.2 },
      { name: "third", atMost: 0.05 },
    ],
  });
  expect(lines).toEqual([
    "### Two ways",
    "",
    "| subject | CPU µs | min–max | × first | min–max | target |",
    "|---|---:|---:|---:|---:|---|",
    "| one | 1,000 | 500–2,000 | 1 | 0.5–2 |  |",
    "| other | 1,230 | 617–2,470 | 1.25 | 0.625–2.5 | at most 1.2: missed |",
    "| third | 10 | 5–20 | 0.01 | 0.005–0.02 | at most 0.05: met |",
    "",
  ]);
});
