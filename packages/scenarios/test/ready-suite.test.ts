import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadScenarios } from "../src/file/load-scenarios.ts";
import type { RunResult } from "../src/result/run-result.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";

const SUITE = join(import.meta.dirname, "..", "suite");

const failures = ({ scenarios }: RunResult) =>
  scenarios
    .filter(({ status }) => status !== "passed")
    .map(({ name, problem, steps }) => ({
      name,
      problem,
      steps: steps
        .filter(({ status }) => status === "failed")
        .map(({ text, mismatches, problem: why }) => ({ text, mismatches, why })),
    }));

describe("the ready suite", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await runScenarios(await loadScenarios(SUITE));
  });

  it("passes", () => {
    expect(failures(run)).toEqual([]);
    expect(run.status).toBe("passed");
  });
});
