import { createSeededIds, type EpochMilliseconds, type VirtualClock } from "@consentra/protocol";
import { decideAccountEvent } from "../domain/directory/account-event.ts";
import { type Fault, problemOfFault } from "../domain/fault.ts";
import type { AppSettings, MockControls, Neighbours, Refusal } from "../http/mock-controls.ts";
import type { Scenario, ScenarioWorld } from "../scenarios/scenario.ts";
import { actAs } from "./act-as.ts";
import type { ActivityLog } from "./activity-log.ts";
import type { People } from "./create-people.ts";
import { fromKeptData, sumOfStart, toKeptData } from "./kept-data.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { TenantMemory } from "./tenant-memory.ts";
import type { TenantSnapshot, World } from "./world.ts";

/** The scenario that is played, which can change. */
export interface Stage {
  scenario: Scenario;
  start: ScenarioWorld;
  startedAt: EpochMilliseconds;
}

/** Builds a scenario's world. */
export function setStage(scenario: Scenario, startedAt: EpochMilliseconds, seed: string): Stage {
  return { scenario, startedAt, start: scenario.build({ now: startedAt, seed }) };
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
  readonly people: People;
  readonly app: () => AppSettings;
  readonly neighbours: Neighbours | undefined;
}

/** The controls, and what the tenant's own calls share with them. */
export interface Controls extends MockControls {
  /** @throws RangeError when there is no such route */
  planOrThrow(fault: Fault): () => void;
  /** @throws RangeError when the clock stands after the snapshot's time */
  restoreOrThrow(snapshot: TenantSnapshot): void;
  /** Starts a scenario, at the clock's time. */
  play(scenario: Scenario): void;
  /** Everything that a tenant needs to go on elsewhere as if it had never stopped. */
  memory(): TenantMemory;
  /**
   * Goes on where another tenant stopped. Time that passed since then has passed. Nothing happens where the scenario is
   * not among those of this tenant, or the data are not as they are read today.
   */
  recall(memory: TenantMemory): Refusal;
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
  const { world, clock, stage, scenarios, routes, activity, people } = options;
  const formToken = createSeededIds(`${options.seedOf(stage.scenario)}/pages`).guid();

  const unplan = (faultId: string): string | undefined => {
    if (!world.state.faults.get(faultId)) return "The fault is over already.";
    world.commit("plan", { outcome: undefined, changes: [{ kind: "fault-spent", faultId }], because: [] });
    return undefined;
  };
  const plan = (fault: Fault): (() => void) => {
    if (!routes.includes(fault.route)) {
      throw new RangeError(
        `There is no route "${fault.route}"; docs/parity.md names them all, for example login.token or graph.list-events.`,
      );
    }
    const problem = problemOfFault(fault);
    if (problem !== undefined) throw new RangeError(problem);
    const id = world.moment().ids.guid();
    const planned = { id, fault, seen: 0, since: clock.now() };
    world.commit("plan", {
      outcome: undefined,
      changes: [{ kind: "fault-planned", planned }],
      because: [],
    });
    return () => void unplan(id);
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
    people.forget();
  };
  const play = (scenario: Scenario) => {
    const seed = options.seedOf(scenario);
    Object.assign(stage, setStage(scenario, clock.now(), seed));
    world.load(stage.start, { seed });
    activity.clear();
    people.forget();
  };

  const memory = (): TenantMemory => {
    world.settle();
    const snapshot = world.snapshot();
    return {
      scenario: stage.scenario.name,
      startedAt: stage.startedAt,
      startSum: sumOfStart(stage.start),
      snapshot: { ...snapshot, data: toKeptData(snapshot.data, stage.start) },
      journal: world.journal,
      because: world.because,
      activity: activity.entries,
    };
  };
  /** The scenario as it was started then; the one that is played already need not be built again. */
  const stageOf = ({ scenario: name, startedAt }: TenantMemory): Stage | undefined => {
    if (name === stage.scenario.name && startedAt === stage.startedAt) return stage;
    const scenario = scenarios.find((one) => one.name === name);
    return scenario && setStage(scenario, startedAt, options.seedOf(scenario));
  };
  const recall = (memory: TenantMemory): Refusal => {
    const then = stageOf(memory);
    if (!then) return `There is no scenario “${memory.scenario}”.`;
    if (sumOfStart(then.start) !== memory.startSum) return `The scenario “${memory.scenario}” has changed.`;
    const { snapshot, journal, because, activity: known } = memory;
    const read = readSnapshot({ ...snapshot, data: fromKeptData(snapshot.data, then.start) });
    if (read.kind === "no-snapshot") return read.problem;
    clock.advance({ milliseconds: Math.max(0, snapshot.now - clock.now()) });
    Object.assign(stage, then);
    const seed = options.seedOf(then.scenario);
    world.load(read.snapshot.data, { from: snapshot, seed, told: { journal, because } });
    activity.recall(known);
    people.forget();
    return undefined;
  };

  // Everybody has one user agent: two deeds at a time would walk over each other.
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <Done>(deed: () => Promise<Done>): Promise<Done> => {
    const done = busy.then(deed);
    busy = done.catch(() => undefined);
    return done;
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
    get app() {
      return options.app();
    },
    get journal() {
      world.settle();
      return world.journal;
    },
    get because() {
      return world.because;
    },
    neighbours: options.neighbours,
    get activity() {
      return activity.entries;
    },
    formToken,
    advance: (duration) =>
      attempt(() => {
        clock.advance(duration);
        world.settle();
      }),
    plan: (fault) => attempt(() => void plan(fault)),
    unplan,
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
    act: (part, deed) =>
      inTurn(async () => {
        const person = people.byRole[part];
        return person ? actAs(person, deed) : { problem: `Nobody plays the part "${part}".` };
      }),
    snapshot() {
      world.settle();
      return world.snapshot();
    },
    restore(value) {
      const read = readSnapshot(value);
      if (read.kind === "no-snapshot") return read;
      const problem = attempt(() => restore(read.snapshot));
      return problem === undefined ? undefined : { kind: "clock-is-ahead", problem };
    },
    planOrThrow: plan,
    restoreOrThrow: restore,
    play,
    memory,
    recall,
  };
}
