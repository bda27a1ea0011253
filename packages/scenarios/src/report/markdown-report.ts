import { coverageDiagram } from "../coverage/coverage-diagram.ts";
import { coverageTable } from "../coverage/coverage-table.ts";
import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import type { StepResult } from "../result/step-result.ts";
import { sequenceDiagram } from "./sequence-diagram.ts";
import { placeOf, tellFailures, tellTotals } from "./tell-failure.ts";

const MARKS = { passed: "✅", failed: "❌", skipped: "⏭️" } as const;

/** A text in which nothing is markup. */
const plain = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (character) => `\\${character}`);

function tellStep(step: StepResult): readonly string[] {
  return [
    `${String(step.number)}. ${MARKS[step.status]} ${plain(step.text)}`,
    ...tellFailures(step).map((failure) => `   - ${plain(failure)}`),
  ];
}

function tellScenario(scenario: ScenarioResult): readonly string[] {
  const { name, status, world, problem, steps } = scenario;
  const place = placeOf(scenario, scenario.line);
  const facts = [`World: ${plain(world)}`, ...(place === "" ? [] : [plain(place)])].join(" · ");
  const hasFlow = steps.some((step) => step.status !== "skipped");
  return [
    `## ${MARKS[status]} ${plain(name)}`,
    "",
    facts,
    "",
    ...(problem === undefined ? [] : [plain(problem), ""]),
    ...steps.flatMap(tellStep),
    "",
    ...(hasFlow ? ["```mermaid", sequenceDiagram(scenario), "```", ""] : []),
  ];
}

/** The run for people who read Markdown, with a sequence diagram of each scenario's flow and what they covered. */
export function markdownReport(run: RunResult): string {
  const { status, totals, scenarios } = run;
  const rows = scenarios.map(
    ({ name, status: ended, steps }) => `| ${MARKS[ended]} | ${plain(name)} | ${String(steps.length)} |`,
  );
  return [
    `# Scenarios: ${status}`,
    "",
    `${tellTotals(totals)} (${String(totals.steps)} steps)`,
    "",
    "| | Scenario | Steps |",
    "| --- | --- | ---: |",
    ...rows,
    "",
    ...scenarios.flatMap(tellScenario),
    "## Coverage",
    "",
    coverageTable(run.coverage),
    "",
    "```mermaid",
    coverageDiagram(run.coverage),
    "```",
    "",
  ].join("\n");
}
