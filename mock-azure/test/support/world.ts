import { createSeededIds, createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { applyChange } from "../../src/domain/apply-change.ts";
import type { Decision, Moment } from "../../src/domain/decision.ts";
import type { Application } from "../../src/domain/directory/application.ts";
import type { User } from "../../src/domain/directory/user.ts";
import { loadTenantData } from "../../src/domain/tenant-data.ts";
import type { TenantState, TenantStore } from "../../src/domain/tenant-state.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";

/** A state that decisions are made on and applied to. */
export interface PlayedWorld {
  readonly state: TenantState;
  readonly clock: VirtualClock;
  readonly app: Application;
  person(role: string): User;
  moment(): Moment;
  /** Applies a decision and gives its outcome. */
  apply<Outcome>(decision: Decision<Outcome>): Outcome;
}

/** A scenario's state for tests of decisions, which see no tenant and no HTTP. */
export interface TestWorld extends PlayedWorld {
  readonly state: TenantStore;
}

export function testWorld(scenario: Scenario = scenarios.approvalRequired): TestWorld {
  const clock = createVirtualClock();
  const ids = createSeededIds("test");
  const world = scenario.build({ now: clock.now(), seed: "test" });
  const state = loadTenantData(world);
  const found = <Row>(row: Row | undefined, what: string): Row => {
    if (row === undefined) throw new Error(`The scenario ${scenario.name} has no ${what}.`);
    return row;
  };
  return {
    state,
    clock,
    app: found(state.applications.get(world.appId), "application under test"),
    person: (role) => found(state.users.get(world.people[role] ?? ""), role),
    moment: () => ({ now: clock.now(), ids }),
    apply(decision) {
      for (const change of decision.changes) applyChange(state, change);
      return decision.outcome;
    },
  };
}
