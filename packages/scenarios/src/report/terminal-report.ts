import type { Coverage } from "../coverage/coverage.ts";
import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { placeOf, tellFailures, tellTotals } from "./tell-failure.ts";

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** Gives text a style, where styles are shown. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

/** @returns a paint that styles, or leaves text as it is */
export function createPaint(isStyled: boolean): Paint {
  return (style, text) => {
    const [on, off] = CODES[style];
    return isStyled ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text;
  };
}

/** What comes from a file shows itself, and does nothing to the terminal. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, "\ufffd");

const MARKS = {
  passed: ["green", "passed "],
  failed: ["red", "failed "],
  skipped: ["yellow", "skipped"],
} as const;

/** A scenario that has ended, in one line. */
export function scenarioLine({ name, status }: ScenarioResult, paint: Paint): string {
  const [style, mark] = MARKS[status];
  return `${paint(style, mark)} ${visible(name)}`;
}

/** Why a scenario failed: the step, what was expected, and what was found. */
function failureText(scenario: ScenarioResult, paint: Paint): string {
  const { name, line, problem, steps } = scenario;
  const told = steps.flatMap((step) =>
    tellFailures(step).map((failure, index) => {
      const place = placeOf(scenario, step.line ?? line);
      const where = `  ${String(step.number)}. ${visible(step.text)}${place === "" ? "" : paint("dim", ` ${place}`)}\n`;
      return `${index === 0 ? where : ""}     ${visible(failure)}`;
    }),
  );
  return [
    paint("bold", visible(name)),
    ...(problem === undefined ? [] : [`  ${visible(problem)}`]),
    ...told,
  ].join("\n");
}

/** How the run ended, with every failure. */
export function terminalReport(run: RunResult, paint: Paint): string {
  const { scenarios, status, totals } = run;
  const failures = scenarios.filter((one) => one.status === "failed").map((one) => failureText(one, paint));
  const style = status === "passed" ? "green" : status === "failed" ? "red" : "yellow";
  return [
    ...failures,
    `${paint(style, status)}: ${tellTotals(totals)} (${String(totals.steps)} steps)`,
    "",
  ].join("\n\n");
}

const PARTS: readonly (readonly [keyof Coverage, string])[] = [
  ["states", "States"],
  ["transitions", "Transitions"],
  ["pages", "Pages"],
  ["rules", "Rules"],
  ["aadsts", "AADSTS numbers"],
];

/** How much of everything was exercised, and what was not. */
export function coverageReport({ coverage }: RunResult, paint: Paint): string {
  const told = PARTS.flatMap(([part, title]) => {
    const counts = Object.entries(coverage[part]);
    const missing = counts.filter(([, count]) => count === 0).map(([name]) => name);
    return [
      `${title.padEnd(14)}  ${String(counts.length - missing.length)} of ${String(counts.length)}`,
      ...missing.map((name) => paint("dim", `  not: ${visible(name)}`)),
    ];
  });
  return `${told.join("\n")}\n`;
}
