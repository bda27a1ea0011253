import { createSeededIds, type EpochMilliseconds, type IdSource } from "@consentra/protocol";
import type { TenantData } from "../domain/tenant-data.ts";

/**
 * Names of the people every scenario has; a scenario may add more.
 *
 * @group Scenarios
 */
export type PersonRole = "requester" | "colleague" | "administrator" | "reviewer" | "guest" | (string & {});

/**
 * A starting world: the tenant's state, and who plays which part in it.
 *
 * @group Scenarios
 */
export interface ScenarioWorld extends TenantData {
  /** User ids by role. */
  readonly people: Readonly<Record<string, string>>;
  /** Client id of the application under test. */
  readonly appId: string;
}

/**
 * When a world starts, and where its ids come from.
 *
 * @group Scenarios
 */
export interface ScenarioMoment {
  readonly now: EpochMilliseconds;
  readonly ids: IdSource;
}

/**
 * One change to a starting world; pure, so steps can be combined freely.
 *
 * @group Scenarios
 */
export type ScenarioStep = (world: ScenarioWorld, moment: ScenarioMoment) => ScenarioWorld;

/**
 * A named starting world.
 *
 * @group Scenarios
 */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** Builds the world for a tenant that starts at `now` with `seed`. */
  build(start: { readonly now: EpochMilliseconds; readonly seed: string }): ScenarioWorld;
}

/**
 * Makes a scenario from steps, applied in order to a base world.
 *
 * @param name - its name, as `--scenario` takes it
 * @param options - `description`: one sentence; `from`: the scenario to start from
 * @param steps - what differs
 */
export function composeScenario(
  name: string,
  {
    description,
    base,
  }: { readonly description: string; readonly base: (moment: ScenarioMoment) => ScenarioWorld },
  steps: readonly ScenarioStep[],
): Scenario {
  return {
    name,
    description,
    build({ now, seed }) {
      const moment = { now, ids: createSeededIds(`${seed}/scenario`) };
      return steps.reduce((world, step) => step(world, moment), base(moment));
    },
  };
}
