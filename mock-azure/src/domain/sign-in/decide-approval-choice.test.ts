import { describe, expect, test } from "vitest";
import { callAdminConsent, rulesOf } from "../../../test/support/admin-consent.ts";
import { authorize, choose, waiting } from "../../../test/support/sign-in.ts";
import { type TestWorld, testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { type ApprovalChoiceInput, decideApprovalChoice } from "./decide-approval-choice.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

function decide(world: TestWorld, page: SignInOutcome, choice: ApprovalChoiceInput["choice"]) {
  return decideApprovalChoice(world.state, { ...waiting(page), choice }, world.moment());
}

const wall = (world: TestWorld) => choose(world, authorize(world), "requester");
const adminWall = (world: TestWorld) => choose(world, callAdminConsent(world), "requester");

describe("decideApprovalChoice", () => {
  test("records no request from the admin-consent endpoint, whatever is posted there", () => {
    const world = testWorld(scenarios.approvalRequired);
    const decision = decide(world, adminWall(world), { kind: "request", justification: "We book calls." });
    expect(decision.outcome.kind).toBe("need-admin-approval");
    expect(rulesOf(decision)).toEqual(["consent.role"]);
    world.apply(decision);
    expect([...world.state.consentRequests.values()]).toEqual([]);
  });

  test("shows the account picker to somebody who fetches an administrator", () => {
    const world = testWorld();
    const decision = decide(world, adminWall(world), { kind: "other-account" });
    expect(decision).toMatchObject({ outcome: { kind: "choose-account" }, changes: [] });
    expect(rulesOf(decision)).toEqual(["sign-in.other-account"]);
  });

  test.each([
    ["Approval required", wall, "aadsts", { kind: "refuse-to-client", failure: { aadsts: 90095 } }],
    ["Need admin approval", adminWall, "aadsts", { kind: "refuse-to-client", failure: { aadsts: 90094 } }],
    ["Approval required", wall, "declined", { kind: "refuse-to-client", failure: { aadsts: 65004 } }],
    ["Need admin approval", adminWall, "declined", { kind: "refuse-to-client", adminConsent: true }],
    ["Approval required", wall, "cancel", { kind: "backed-out" }],
    ["Need admin approval", adminWall, "none", { kind: "stay" }],
  ] as const)("leaves %s (%#) as the switch says", (_, open, exitShape, outcome) => {
    const world = testWorld(scenario("exit", withEmulation({ exitShape })));
    const decision = decide(world, open(world), { kind: "leave" });
    expect(decision.outcome).toMatchObject(outcome);
    expect(decision.because[0]?.text).toContain(exitShape);
    expect(decision.changes.map(({ kind }) => kind)).toEqual(["interaction-closed"]);
  });
});
