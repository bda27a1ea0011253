import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { stepView } from "./html-step.ts";
import { STYLE } from "./html-style.ts";
import { type Markup, markup } from "./markup.ts";
import { placeOf, tellTotals } from "./tell-failure.ts";

/**
 * Nothing is loaded and nothing runs, neither in the report nor in the pages that it shows: they have its policy, too,
 * so a link in one of them leads nowhere.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

function scenarioView(scenario: ScenarioResult, index: number, stylesheet: string): Markup {
  const { name, status, world, tags, problem, steps } = scenario;
  const place = placeOf(scenario, scenario.line);
  const facts = [`World ${world}`, ...tags.map((tag) => `#${tag}`), ...(place === "" ? [] : [place])];
  const open = status === "failed" ? markup` open` : markup``;
  return markup`<details class="scenario ${status}" id="scenario-${index + 1}"${open}>
<summary><span class="mark">${status}</span> <h2>${name}</h2></summary>
<p class="facts">${facts.join(" · ")}</p>
${problem !== undefined && markup`<p class="problem">${problem}</p>`}
<ol>
${steps.map((step, at) => stepView(step, steps[at - 1], stylesheet))}</ol>
</details>
`;
}

/**
 * The run as one HTML file: every step, what it was expected to do and did, and the pages as they were shown. It needs
 * no script and loads nothing.
 *
 * @param stylesheet - what the tenant's pages look like
 */
export function htmlReport(run: RunResult, stylesheet: string): string {
  const { status, totals, scenarios } = run;
  const links = scenarios.map(
    (scenario, index) =>
      markup`<li class="${scenario.status}"><span class="mark">${scenario.status}</span> <a href="#scenario-${index + 1}">${scenario.name}</a></li>
`,
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Scenarios: ${status}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Scenarios: ${status}</h1>
<p>${tellTotals(totals)} (${totals.steps} steps)</p></header>
<nav aria-label="Scenarios"><ul>
${links}</ul></nav>
<main>
${scenarios.map((scenario, index) => scenarioView(scenario, index, stylesheet))}</main>
</body>
</html>
`.toString();
}
