import { consentRules } from "@consentra/mock-azure";
import { beforeAll, describe, expect, it } from "vitest";
import { coverageDiagram } from "../src/coverage/coverage-diagram.ts";
import { coverageTable } from "../src/coverage/coverage-table.ts";
import { loadScenarios } from "../src/file/load-scenarios.ts";
import { planScenarios, type ScenarioFile } from "../src/file/plan-scenarios.ts";
import { readySuite } from "../src/ready-suite.ts";
import type { RunResult } from "../src/result/run-result.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";
import { personWords, thingWords } from "../src/vocabulary/actors.ts";
import { expectation } from "../src/vocabulary/expectations.ts";
import { PARTS } from "../src/vocabulary/values.ts";

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

const missing = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [name] : []));

/** Words as scenarios spell them, those of people once for all parts. */
const wordOf = ({ actor, word }: { readonly actor: string; readonly word: string }) =>
  PARTS.some((part) => part === actor) ? `person: ${word}` : `${actor}: ${word}`;

let files: readonly ScenarioFile[];
let run: RunResult;

beforeAll(async () => {
  files = await loadScenarios(readySuite());
  run = await runScenarios(files);
});

describe("the ready suite", () => {
  it("passes, with at least 60 scenarios", () => {
    expect(failures(run)).toEqual([]);
    expect(run.status).toBe("passed");
    expect(run.totals.passed).toBeGreaterThanOrEqual(60);
  });

  it("uses every word that there is", () => {
    const steps = planScenarios(files).flatMap((plan) => plan.steps);
    const used = new Set(steps.map(wordOf));
    const things = Object.entries(thingWords).flatMap(([thing, words]) =>
      Object.keys(words).map((word) => `${thing}: ${word}`),
    );
    const known = [...Object.keys(personWords).map((word) => `person: ${word}`), ...things];
    expect(known.filter((word) => !used.has(word))).toEqual([]);
    const expected = new Set(
      steps.flatMap(({ expectations }) => expectations.flatMap(({ value }) => Object.keys(value))),
    );
    expect(Object.keys(expectation.shape).filter((word) => !expected.has(word))).toEqual([]);
  });

  it("covers every state and every transition of the connection's machine", () => {
    expect(missing(run.coverage.states)).toEqual([]);
    expect(missing(run.coverage.transitions)).toEqual([]);
    expect(Object.keys(run.coverage.transitions).length).toBeGreaterThan(80);
  });

  it("covers every rule of the decision about consent", () => {
    expect(consentRules.filter((rule) => !run.coverage.rules[rule])).toEqual([]);
  });

  it("shows its coverage as a diagram and as a table", () => {
    const diagram = coverageDiagram(run.coverage);
    expect(diagram).toContain('s_approvalRequired["approvalRequired"]:::all');
    expect(diagram).not.toContain(":::none");
    expect(diagram).not.toMatch(/linkStyle \d+ stroke:#cf222e/);
    const table = coverageTable(run.coverage);
    expect(table).toMatch(/\| States \| (\d+) \| \1 \| {2}\|/);
    expect(table).toMatch(/\| Transitions \| (\d+) \| \1 \| {2}\|/);
  });

  it("shows in red what a smaller suite leaves out", async () => {
    const { coverage } = await runScenarios(files, { filter: "sequence 8" });
    const diagram = coverageDiagram(coverage);
    expect(diagram).toContain('s_denied["denied"]:::none');
    expect(diagram).toContain('s_connected["connected"]:::all');
    expect(coverageTable(coverage)).toMatch(/\| States \| \d+ \| 21 \| .*denied/);
  });
});
