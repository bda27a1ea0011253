import { createVirtualClock } from "@consentra/protocol";
import type { Decision } from "../../src/domain/decision.ts";
import type { User } from "../../src/domain/directory/user.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import { createWorld, type World } from "../../src/tenant/world.ts";
import type { PlayedWorld } from "./world.ts";

/** A scenario's world as the tenant runs it: with journal, audit log and what time brings about. */
export interface RunningWorld extends PlayedWorld {
  readonly world: World;
  /** Whoever plays a part, unless they have left. */
  find(role: string): User | undefined;
  /** Applies what somebody does through Microsoft Graph, or the application where nobody is named. */
  applyOverGraph(decision: Decision<unknown>, user: User | undefined): void;
}

/**
 * Starts a world without HTTP. What is applied counts as done on the pages of sign-in.
 *
 * @param start - a scenario
 * @param clock - where it stands is when the scenario starts
 */
export function runningWorld(
  start: Scenario = scenarios.approvalRequired,
  clock = createVirtualClock(),
): RunningWorld {
  const data = start.build({ now: clock.now(), seed: "test" });
  const world = createWorld({ data, clock, seed: "test" });
  const found = <Row>(row: Row | undefined, what: string): Row => {
    if (row === undefined) throw new Error(`The scenario ${start.name} has no ${what}.`);
    return row;
  };
  const find = (role: string) => world.state.users.get(data.people[role] ?? "");
  return {
    world,
    find,
    clock,
    get state() {
      return world.state;
    },
    app: found(world.state.applications.get(data.appId), "application under test"),
    person: (role) => found(find(role), role),
    moment: () => world.moment(),
    apply(decision) {
      world.settle();
      world.commit("login.play", decision);
      return decision.outcome;
    },
    applyOverGraph(decision, user) {
      const actor = { kind: user ? "user" : "app", id: user?.id ?? data.appId } as const;
      world.settle();
      world.commit("graph.play", { ...decision, actor });
    },
  };
}
