import { createTenant } from "@consentra/mock-azure";
import type { RunResult } from "../result/run-result.ts";
import { htmlReport } from "./html-report.ts";
import { jsonReport } from "./json-report.ts";
import { junitReport } from "./junit-report.ts";
import { markdownReport } from "./markdown-report.ts";

/** What the tenant's pages look like: the style that they all refer to. */
async function pageStyle(): Promise<string> {
  const { fetch, origins } = createTenant();
  const answer = await fetch(new Request(`${origins.login}/-/mock-azure.css`));
  return answer.text();
}

/**
 * Kinds of reports: `json` for programs, `junit` (XML) for CI servers, `markdown` with a sequence diagram of each flow,
 * `html` in one file with the pages as they were shown.
 *
 * @group QA results
 */
export type ReportKind = "json" | "junit" | "markdown" | "html";

const RENDERERS: Readonly<Record<ReportKind, (run: RunResult) => string | Promise<string>>> = {
  json: jsonReport,
  junit: junitReport,
  markdown: markdownReport,
  html: async (run: RunResult) => htmlReport(run, await pageStyle()),
};

/** Every kind of report. */
export const REPORT_KINDS = Object.keys(RENDERERS) as readonly ReportKind[];

/**
 * Writes a run down. The same run gives the same bytes; tokens, codes, secrets and justifications are in none of them.
 *
 * @param kind - for whom
 * @param run - what `runScenarios` gave
 * @example
 * ```ts run
 * import { renderReport, runScenarios } from "@consentra/scenarios";
 *
 * const run = await runScenarios([
 *   { name: "the wall", world: "approvalRequired", steps: [{ requester: "connects" }] },
 * ]);
 * (await renderReport("junit", run)).includes('<testcase name="the wall"'); // => true
 * ```
 * @group QA results
 */
export async function renderReport(kind: ReportKind, run: RunResult): Promise<string> {
  return RENDERERS[kind](run);
}
