import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ImpossibleStep } from "../src/deeds/deed.ts";
import { toFault } from "../src/deeds/plan-fault.ts";
import { loadScenarios } from "../src/file/load-scenarios.ts";
import { planScenarios } from "../src/file/plan-scenarios.ts";
import type { ScenarioPlan } from "../src/file/scenario-plan.ts";
import { readySuite } from "../src/ready-suite.ts";
import type { RunResult } from "../src/result/run-result.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";
import { fault } from "../src/vocabulary/fault-words.ts";

const text = readFileSync(join(import.meta.dirname, "../../../docs/faults.md"), "utf8");

/** The table of faults: kind, what `tenant.plan` takes, the words of scenarios, and statuses of the SDK. */
const rows = [
  ...text.matchAll(/^\| [^|]+: `([\w-]+)` \| `([^`]+)` \| `([^`]+)` \| `[^`]+` \| (.+) \|$/gm),
].map(([, kind = "", planned = "", words = "", statuses = ""]) => ({
  kind,
  planned: JSON.parse(planned) as unknown,
  words: fault.parse(parse(words)),
  statuses: [...statuses.matchAll(/`(\w+)`/g)].map(([, status]) => status),
}));

let plans: readonly ScenarioPlan[];
let run: RunResult;

beforeAll(async () => {
  const files = await loadScenarios(join(readySuite(), "faults.yaml"));
  plans = planScenarios(files);
  run = await runScenarios(files);
});

describe("docs/faults.md", () => {
  it.each(rows)("plans $kind in a scenario as elsewhere", ({ words, planned }) => {
    expect(toFault(words)).toEqual(planned);
  });

  it.each(rows)("says where the SDK stands after $kind, and in the end", ({ kind, statuses }) => {
    const scenarios = run.scenarios.filter(({ tags }) => tags.includes(kind));
    expect(scenarios.length).toBeGreaterThan(0);
    const seen = new Set<string | undefined>();
    for (const { name, status, steps } of scenarios) {
      expect([name, status]).toEqual([name, "passed"]);
      const struck = steps.findIndex(({ exchanges }) =>
        exchanges.some(({ changes }) => changes.includes("fault-met")),
      );
      // A fault that nobody met would prove nothing.
      expect([name, struck]).not.toEqual([name, -1]);
      for (const step of steps.slice(struck)) seen.add(step.connections[0]?.status);
      expect([name, steps.at(-1)?.connections[0]?.status]).toEqual([name, statuses.at(-1)]);
    }
    expect(statuses.filter((status) => !seen.has(status))).toEqual([]);
  });

  it.each(rows)("plans for $kind what the ready suite plans", ({ kind, planned }) => {
    const steps = plans.filter(({ tags }) => tags.includes(kind)).flatMap((plan) => plan.steps);
    const faults = steps.flatMap(({ word, given }) => (word === "plans a fault" ? [fault.parse(given)] : []));
    expect(faults.map(toFault)).toContainEqual(planned);
  });

  it("has every kind that the ready suite has a scenario for", () => {
    const known = ["fault", "administrator", ...rows.map(({ kind }) => kind)];
    expect(run.scenarios.flatMap(({ tags }) => tags).filter((tag) => !known.includes(tag))).toEqual([]);
    expect(run.scenarios.filter(({ tags }) => tags.includes("administrator"))).toHaveLength(4);
  });
});

describe("the words of a fault", () => {
  const planned = (answer: object) => () => toFault(fault.parse({ route: "login.token", answer }));

  it("say which calls are meant, and what a slow answer ends in", () => {
    const words = { route: "r", calendar: "Team", "after calls": 2, times: 3, chance: 0.5 };
    const answer = {
      slow: "5 seconds",
      status: 504,
      "after all": true,
      "retry after": "1 minute",
      aadsts: 90033,
    };
    expect(toFault(fault.parse({ ...words, answer }))).toEqual({
      route: "r",
      calendar: "Team",
      after: 2,
      times: 3,
      chance: 0.5,
      answer: {
        kind: "slow",
        milliseconds: 5000,
        ending: { kind: "status", status: 504, committed: true, retryAfterSeconds: 60, aadsts: 90033 },
      },
    });
    expect(planned({ clock: "90 seconds behind" })().answer).toEqual({ kind: "clock-skew", seconds: -90 });
    expect(planned({ offline: true })().answer).toEqual({ kind: "offline" });
  });

  it.each([
    [{}, "The fault says nothing of its answer: give one of status, lost, challenged, slow, truncated,"],
    [{ lost: true, truncated: "cut" }, "The fault says several answers: lost, truncated. Plan one each."],
    [{ keys: "roll over", refused: 50173 }, "The fault says several answers: refused, keys. Plan one each."],
  ])("are refused where they say %j", (answer, problem) => {
    expect(planned(answer)).toThrow(ImpossibleStep);
    expect(planned(answer)).toThrow(problem);
  });

  it("are refused where a clock is wrong by no time", () => {
    expect(planned({ clock: "a bit ahead" })).toThrow("write how wrong the clock is");
  });
});
