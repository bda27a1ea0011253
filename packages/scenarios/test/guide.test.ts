import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { problemText } from "../src/file/problem.ts";
import { readYaml } from "../src/file/read-yaml.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const GUIDES = ["docs/scenarios.md", "docs/write-a-suite.md", "packages/scenarios/README.md"];

const examples = GUIDES.flatMap((guide) => {
  const fences = readFileSync(join(ROOT, guide), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms);
  return [...fences].map(([, yaml = ""]) => ({ guide, yaml }));
});

describe("the scenarios of the guides", () => {
  it("are there", () => {
    expect(new Set(examples.map(({ guide }) => guide))).toEqual(new Set(GUIDES));
  });

  it.each(examples)("are right, and pass: $guide", async ({ guide, yaml }) => {
    const { plans, problems } = readYaml(yaml, guide);
    expect(problems.map(problemText)).toEqual([]);
    const run = await runScenarios([{ kind: "scenario-file", file: guide, plans }]);
    expect(run.scenarios.flatMap(({ steps }) => steps.flatMap(({ mismatches }) => mismatches))).toEqual([]);
    expect(run.status).toBe("passed");
  });
});
