import { createSeededIds, type VirtualClock } from "@consentra/protocol";
import { decideAccountEvent } from "../domain/directory/account-event.ts";
import { type Fault, problemOfFault } from "../domain/fault.ts";
import type { MockControls } from "../http/mock-controls.ts";
import type { Scenario, ScenarioWorld } from "../scenarios/scenario.ts";
import type { ActivityLog } from "./activity-log.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { TenantSnapshot, World } from "./world.ts";

/** The scenario that is played, which can change. */
export interface Stage {
  scenario: Scenario;
  start: ScenarioWorld;
}

export interface ControlsOptions {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly stage: Stage;
  readonly scenarios: readonly Scenario[];
  readonly routes: readonly string[];
  readonly activity: ActivityLog;
  /** What ids are drawn from in a scenario. */
  seedOf(scenario: Scenario): string;
  /** Gives everybody a new user agent. */
  forgetPeople(): void;
}

/** The controls, and what the tenant's own calls share with them. */
export interface Controls extends MockControls {
  /** @throws RangeError when there is no such route */
  planOrThrow(fault: Fault): void;
  /** @throws RangeError when the clock stands after the snapshot's time */
  restoreOrThrow(snapshot: TenantSnapshot): void;
  /** Starts a scenario, at the clock's time. */
  play(scenario: Scenario): void;
}

const why = (error: unknown): string => {
  if (error instanceof RangeError) return error.message;
  throw error;
};

/** Runs what may refuse with a RangeError, as calls from code do. */
function attempt(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return why(error);
  }
}

/** Makes the controls of a running tenant. */
export function createControls(options: ControlsOptions): Controls {
  const { world, clock, stage, scenarios, routes, activity } = options;
  const formToken = createSeededIds(`${options.seedOf(stage.scenario)}/pages`).guid();

  const plan = (fault: Fault) => {
    if (!routes.includes(fault.route)) {
      throw new RangeError(
        `There is no route "${fault.route}"; docs/parity.md names them all, for example login.token or graph.list-events.`,
      );
    }
    const problem = problemOfFault(fault);
    if (problem !== undefined) throw new RangeError(problem);
    const planned = { id: world.moment().ids.guid(), fault, seen: 0 };
    world.commit("plan", {
      outcome: undefined,
      changes: [{ kind: "fault-planned", planned }],
      because: [],
    });
  };
  const restore = (snapshot: TenantSnapshot) => {
    const behind = snapshot.now - clock.now();
    if (behind < 0) {
      throw new RangeError(
        `The clock stands ${String(-behind)} ms after the snapshot, and a virtual clock never goes back: restore into a new tenant.`,
      );
    }
    clock.advance({ milliseconds: behind });
    world.load(snapshot.data, { from: snapshot });
    activity.clear();
    options.forgetPeople();
  };
  const play = (scenario: Scenario) => {
    const seed = options.seedOf(scenario);
    stage.scenario = scenario;
    stage.start = scenario.build({ now: clock.now(), seed });
    world.load(stage.start, { seed });
    activity.clear();
    options.forgetPeople();
  };

  return {
    get state() {
      world.settle();
      return world.state;
    },
    get now() {
      return clock.now();
    },
    get scenario() {
      return stage.scenario;
    },
    scenarios,
    get parts() {
      return stage.start.people;
    },
    routes,
    get activity() {
      return activity.entries;
    },
    formToken,
    advance: (duration) =>
      attempt(() => {
        clock.advance(duration);
        world.settle();
      }),
    plan: (fault) => attempt(() => plan(fault)),
    unplan(faultId) {
      if (!world.state.faults.get(faultId)) return "The fault is over already.";
      world.commit("plan", {
        outcome: undefined,
        changes: [{ kind: "fault-spent", faultId }],
        because: [],
      });
      return undefined;
    },
    accountEvent(userId, event) {
      world.settle();
      const user = world.state.users.get(userId);
      if (!user) return "The person is not there any more.";
      world.commit("account-event", decideAccountEvent(user, event, clock.now()));
      return undefined;
    },
    start(name = stage.scenario.name) {
      const scenario =
        name === stage.scenario.name ? stage.scenario : scenarios.find((one) => one.name === name);
      if (!scenario) return `There is no scenario “${name}”.`;
      play(scenario);
      return undefined;
    },
    snapshot() {
      world.settle();
      return JSON.stringify(world.snapshot());
    },
    restore(text) {
      const read = readSnapshot(text);
      if (read.kind === "no-snapshot") return `The file is no snapshot: ${read.problem}.`;
      return attempt(() => restore(read.snapshot));
    },
    planOrThrow: plan,
    restoreOrThrow: restore,
    play,
  };
}
