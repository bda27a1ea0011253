import { describe, expect, test } from "vitest";
import { benches } from "../src/benches/index.ts";
import { print } from "../src/print.ts";

/** Too little to learn anything from, but every bench checks its own results before it measures. */
const EFFORT = { rounds: 1, milliseconds: 0.01, scale: 0.002 };

describe("benches", () => {
  test.each(benches.map((bench) => [bench.name, bench] as const))(
    "%s runs, and prints figures",
    async (_, bench) => {
      const lines: string[] = [];
      for await (const result of bench.run(EFFORT)) lines.push(...print(result));
      expect(lines.filter((line) => line.startsWith("### ")).length).toBeGreaterThan(0);
      expect(lines.filter((line) => /NaN|undefined/.test(line))).toEqual([]);
    },
  );
});
