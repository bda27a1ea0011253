import type { ScenarioDefinition } from "../../src/file/scenario-definition.ts";
import { runScenarios } from "../../src/run/run-scenarios.ts";

/** What no report may show. */
export const JUSTIFICATION = "Board meeting about <Project Nightjar> & more";
export const REASON = "We distrust their auditor";

/** Scenarios that end in every way, and say what nobody may read. */
export const MIXED: readonly ScenarioDefinition[] = [
  {
    name: 'a request <is> "denied" & told; # 100%',
    tags: ["article"],
    world: "approvalRequired",
    steps: [
      { requester: "connects", expect: { page: "Approval required" } },
      { requester: { "requests approval": JUSTIFICATION }, expect: { request: "pending" } },
      { administrator: { denies: REASON }, expect: { request: "denied" } },
    ],
  },
  {
    name: "fails",
    world: "consentAllowed",
    steps: [
      { requester: "connects" },
      { requester: "accepts", expect: { status: "pending" } },
      { requester: "disconnects" },
    ],
  },
  {
    name: "cannot begin",
    world: {
      like: "consentAllowed",
      people: { requester: { mailbox: "none" } },
      events: [{ of: "requester", subject: "Call", start: "2026-01-06T10:00", end: "2026-01-06T11:00" }],
    },
    steps: [{ requester: "connects" }],
  },
  { name: "comes too late", world: "consentAllowed", steps: [{ requester: "connects" }] },
];

/** The run of them: one passed, two failed, one skipped. */
export const runMixed = () => runScenarios(MIXED, { bail: 2 });
