import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { type Markup, markup } from "./markup.ts";
import { placeOf, tellFailures } from "./tell-failure.ts";

/** What scenarios from code are filed under. */
const NO_FILE = "scenarios";

function outcomeOf(scenario: ScenarioResult): Markup | undefined {
  const { status, problem, steps } = scenario;
  if (status === "skipped") return markup`<skipped message="The run ended before it."/>`;
  if (status === "passed") return undefined;
  if (problem !== undefined) return markup`<error type="world" message="${problem}"/>`;
  const [first] = steps.filter((step) => step.status === "failed");
  if (!first) return undefined;
  const told = tellFailures(first);
  const place = placeOf(scenario, first.line);
  const where = `Step ${String(first.number)}, ${first.text}${place === "" ? "" : ` (${place})`}`;
  return markup`<failure type="step" message="${`${where}: ${told[0] ?? ""}`}">${[where, ...told].join("\n")}</failure>`;
}

function testCase(scenario: ScenarioResult): Markup {
  const { name, file, line, world, steps } = scenario;
  const place = markup`${file !== undefined && markup` file="${file}"`}${line !== undefined && markup` line="${line}"`}`;
  const played = steps.map(({ number, status, text }) => `${String(number)}. ${status}: ${text}`).join("\n");
  return markup`    <testcase name="${name}" classname="${world}"${place}>${outcomeOf(scenario)}<system-out>${played}</system-out></testcase>
`;
}

const isError = ({ status, problem }: ScenarioResult): boolean =>
  status === "failed" && problem !== undefined;

function counts(scenarios: readonly ScenarioResult[]): Markup {
  const errors = scenarios.filter(isError).length;
  const failures = scenarios.filter(({ status }) => status === "failed").length - errors;
  const skipped = scenarios.filter(({ status }) => status === "skipped").length;
  return markup`tests="${scenarios.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

/**
 * The run as JUnit XML: a suite for each file, a test case for each scenario. It holds no times, for a run has none.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junitReport({ scenarios }: RunResult): string {
  const byFile = new Map<string, ScenarioResult[]>();
  for (const scenario of scenarios) {
    const file = scenario.file ?? NO_FILE;
    byFile.set(file, [...(byFile.get(file) ?? []), scenario]);
  }
  const suites = [...byFile].map(
    ([file, own]) => markup`  <testsuite name="${file}" ${counts(own)}>
${own.map(testCase)}  </testsuite>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup`<testsuites name="mock-azure" ${counts(scenarios)}>
${suites}</testsuites>
`.toString()}`;
}
