/**
 * Scenarios of Office 365 calendar connections: files in the product's words, and a runner that plays them.
 *
 * @module
 */

export type { Counts, Coverage } from "./coverage/coverage.ts";
export { coverageDiagram } from "./coverage/coverage-diagram.ts";
export { coverageTable } from "./coverage/coverage-table.ts";
export { loadScenarios } from "./file/load-scenarios.ts";
export type { ScenarioFile, ScenarioSource } from "./file/plan-scenarios.ts";
export type { ScenarioProblem } from "./file/problem.ts";
export { ScenarioFileError } from "./file/problem.ts";
export type { ScenarioDefinition, Step, Variables } from "./file/scenario-definition.ts";
export { defineScenario } from "./file/scenario-definition.ts";
export { readySuite } from "./ready-suite.ts";
export type { ReportKind } from "./report/report-kinds.ts";
export { renderReport } from "./report/report-kinds.ts";
export type { Mismatch } from "./result/mismatch.ts";
export type { RunResult, RunTotals } from "./result/run-result.ts";
export type { ScenarioResult, ScenarioStatus } from "./result/scenario-result.ts";
export type {
  Exchange,
  SentMail,
  ShownConnection,
  ShownPage,
  ShownRequest,
  StepResult,
  StepStatus,
} from "./result/step-result.ts";
export type { RunOptions } from "./run/run-scenarios.ts";
export { runScenarios } from "./run/run-scenarios.ts";
export { scenarioSchema } from "./schema/scenario-schema.ts";
export type { Deed, PersonDeed } from "./vocabulary/actors.ts";
export type { Expectation } from "./vocabulary/expectations.ts";
export type { Part } from "./vocabulary/values.ts";
export type { AppChoice, WorldChoice } from "./vocabulary/world.ts";
