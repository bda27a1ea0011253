import { describe, expect, it } from "vitest";
import type { Step } from "../src/file/scenario-definition.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";
import { type Expectation, expectation } from "../src/vocabulary/expectations.ts";
import type { WorldChoice } from "../src/vocabulary/world.ts";

interface Wrong {
  readonly world: WorldChoice;
  readonly steps: readonly Step[];
  /** What does not hold after the last step, and how that is told: expected, actual. */
  readonly expect: Expectation;
  readonly told: readonly [path: string, expected: string, actual: string | RegExp];
}

const CONNECTS: Step = { requester: "connects" };
const PENDING: readonly Step[] = [CONNECTS, { requester: "says that a request was sent" }];
const CALL = { subject: "Call", start: "2026-01-06T10:00", end: "2026-01-06T10:30" };

/** A scenario that must fail, for every word of expectations but `of`, which only says whom they are about. */
const WRONG: Readonly<Record<Exclude<keyof Expectation, "of">, Wrong>> = {
  status: {
    world: "approvalRequired",
    steps: [CONNECTS],
    expect: { status: "connected" },
    told: ["status", "connected", "connecting"],
  },
  notice: {
    world: "consentAllowed",
    steps: [CONNECTS, { requester: "turns back" }],
    expect: { notice: "cancelled" },
    told: ["notice", "cancelled", "declined"],
  },
  approved: {
    world: "approvalRequired",
    steps: PENDING,
    expect: { approved: true },
    told: ["approved", "true", "false"],
  },
  "approval possible": {
    world: "approvalRequired",
    steps: [CONNECTS, { requester: "cancels" }],
    expect: { "approval possible": false },
    told: ["approval possible", "false", "true"],
  },
  "request path": {
    world: "approvalRequired",
    steps: [CONNECTS, { requester: "turns back" }],
    expect: { "request path": "in-page" },
    told: ["request path", "in-page", "unknown"],
  },
  reason: {
    world: "appBlocked",
    steps: [CONNECTS, { requester: "comes back" }],
    expect: { reason: "notAssigned" },
    told: ["reason", "notAssigned", "appDisabled"],
  },
  failure: {
    world: "approvalRequired",
    steps: [CONNECTS, { requester: "turns back" }],
    expect: { failure: "blocked" },
    told: ["failure", "blocked", "approvalRequired"],
  },
  "last look": {
    world: "approvalRequired",
    steps: PENDING,
    expect: { "last look": "approved" },
    told: ["last look", "approved", "none"],
  },
  lost: {
    world: "alreadyApproved",
    steps: [CONNECTS],
    expect: { lost: true },
    told: ["lost", "true", "false"],
  },
  standing: {
    world: "alreadyApproved",
    steps: [CONNECTS],
    expect: { standing: true },
    told: ["standing", "true", "false"],
  },
  permissions: {
    world: "alreadyApproved",
    steps: [CONNECTS],
    expect: { permissions: ["Mail.Read"] },
    told: ["permissions", '["Mail.Read"]', '["Calendars.ReadWrite","openid","profile"]'],
  },
  guidance: {
    world: "approvalRequired",
    steps: PENDING,
    expect: { guidance: "user.connect" },
    told: ["guidance", "user.connect", /"user.wait"/],
  },
  handoff: {
    world: "approvalRequired",
    steps: [CONNECTS],
    expect: { handoff: "Files.Read" },
    told: ["handoff", "Files.Read", /Meetings/],
  },
  page: {
    world: "approvalRequired",
    steps: [CONNECTS],
    expect: { page: { title: "Approval required", hides: "Meetings" } },
    told: ["page.hides", 'nothing of "Meetings"', /Meetings/],
  },
  mail: {
    world: "requestPending",
    steps: [{ administrator: "approves" }],
    expect: { mail: { to: "colleague", subject: "approved" } },
    told: ["mail", 'a mail to colleague about "approved"', "no mail to colleague in this step"],
  },
  request: {
    world: "requestPending",
    steps: [CONNECTS],
    expect: { request: "approved" },
    told: ["request", "approved", "pending"],
  },
  event: {
    world: "alreadyApproved",
    steps: [CONNECTS, { requester: { "creates an event": CALL } }],
    expect: { event: { subject: "Call", start: "2026-01-06T11:00" } },
    told: ["event", '1 × "Call" 2026-01-06T11:00', "2026-01-06T10:00 (Europe/Oslo) Call"],
  },
  shows: {
    world: "alreadyApproved",
    steps: [CONNECTS, { requester: "lists calendars" }],
    expect: { shows: ["Birthdays"] },
    told: ["shows", '["Birthdays"]', '["Calendar"]'],
  },
  because: {
    world: "approvalRequired",
    steps: [CONNECTS],
    expect: { because: "consent.risk" },
    told: ["because", "consent.risk", /consent\.user-policy: user consent is restricted/],
  },
  "sign-in": {
    world: "approvalRequired",
    steps: [CONNECTS],
    expect: { "sign-in": 90094 },
    told: ["sign-in", "90094", "90095"],
  },
  audit: {
    world: "requestPending",
    steps: [{ administrator: "approves" }],
    expect: { audit: "Delete user" },
    told: ["audit", "Delete user", /Consent to application/],
  },
  problem: {
    world: "approvalRequired",
    steps: [{ requester: "lists calendars" }],
    expect: { problem: "forbidden" },
    told: ["problem", "forbidden", /^notConnected: /],
  },
};

const run = async ({ world, steps, expect: wrong }: Wrong) => {
  const last = steps.at(-1);
  const { scenarios } = await runScenarios([
    { name: "wrong", world, steps: [...steps.slice(0, -1), { ...last, expect: wrong }] },
  ]);
  return scenarios[0];
};

describe("an expectation that does not hold", () => {
  it("is tried for every word", () => {
    expect(Object.keys(expectation.shape).filter((word) => !(word in WRONG))).toEqual(["of"]);
  });

  it.each(Object.entries(WRONG))("fails visibly: %s", async (_, wrong) => {
    const result = await run(wrong);
    const [path, expected, actual] = wrong.told;
    const step = result?.steps.at(-1);
    expect(result?.status).toBe("failed");
    expect(step?.status).toBe("failed");
    expect(step?.mismatches).toEqual([
      { path, expected, actual: typeof actual === "string" ? actual : expect.stringMatching(actual) },
    ]);
  });

  it("is about whom it names", async () => {
    const result = await run({
      world: "alreadyApproved",
      steps: [{ colleague: "connects" }],
      expect: { of: "requester", status: "connected" },
      told: ["status", "connected", "disconnected"],
    });
    expect(result?.steps[0]?.mismatches).toEqual([
      { path: "status", expected: "connected", actual: "disconnected" },
    ]);
  });
});

describe("a step that cannot be done", () => {
  it.each([
    ["presses what is not there", { requester: { presses: "Go" } }, /opened no page/],
    ["closes no window", { requester: "closes the window" }, /stands on no page/],
    ["approves nothing", { administrator: "approves" }, /no waiting request/],
    ["follows no mail", { requester: "follows the mail" }, /has no mail/],
    [
      "plans for no route",
      { tenant: { "plans a fault": { route: "login.tokn", answer: { status: 503 } } } },
      /no route "login.tokn"/,
    ],
    [
      "plans no answer",
      { tenant: { "plans a fault": { route: "login.token", answer: {} } } },
      /says nothing of its answer/,
    ],
    ["changes no event", { requester: { "deletes the event": "Call" } }, /notConnected/],
  ] as const)("fails the scenario, and skips what comes after it: %s", async (_, step, problem) => {
    const { scenarios, status } = await runScenarios([
      { name: "impossible", world: "approvalRequired", steps: [step, { requester: "connects" }] },
    ]);
    expect(status).toBe("failed");
    expect(scenarios[0]?.steps.map((one) => one.status)).toEqual(["failed", "skipped"]);
    expect(scenarios[0]?.steps[0]?.problem).toMatch(problem);
  });

  it("fails where the world contradicts itself", async () => {
    const { scenarios } = await runScenarios([
      {
        name: "no calendar",
        world: { like: "mailboxMissing", events: [{ of: "requester", ...CALL }] },
        steps: [{ requester: "connects" }],
      },
    ]);
    expect(scenarios[0]?.status).toBe("failed");
    expect(scenarios[0]?.problem).toContain("has no calendar");
  });
});
