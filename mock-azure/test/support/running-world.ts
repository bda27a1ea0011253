import { createVirtualClock } from "@consentra/protocol";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import { createWorld, type World } from "../../src/tenant/world.ts";
import type { PlayedWorld } from "./world.ts";

/** A scenario's world as the tenant runs it: with journal, audit log and what time brings about. */
export interface RunningWorld extends PlayedWorld {
  readonly world: World;
}

/**
 * Starts a world without HTTP. What is applied counts as done on the pages of sign-in.
 *
 * @param start - a scenario
 */
export function runningWorld(start: Scenario = scenarios.approvalRequired): RunningWorld {
  const clock = createVirtualClock();
  const data = start.build({ now: clock.now(), seed: "test" });
  const world = createWorld({ data, clock, seed: "test" });
  const found = <Row>(row: Row | undefined, what: string): Row => {
    if (row === undefined) throw new Error(`The scenario ${start.name} has no ${what}.`);
    return row;
  };
  return {
    world,
    clock,
    get state() {
      return world.state;
    },
    app: found(world.state.applications.get(data.appId), "application under test"),
    person: (role) => found(world.state.users.get(data.people[role] ?? ""), role),
    moment: () => world.moment(),
    apply(decision) {
      world.settle();
      world.commit("login.play", decision);
      return decision.outcome;
    },
  };
}
