import type { Deed } from "../vocabulary/actors.ts";
import type { Expectation } from "../vocabulary/expectations.ts";
import type { AppChoice, WorldChoice } from "../vocabulary/world.ts";

/**
 * One step: who does what, and what must be so then. Without an actor it only expects.
 *
 * @group QA scenarios
 */
export type Step = Deed & {
  /** What must be so after the step; several where it is about several people. */
  readonly expect?: Expectation | readonly Expectation[];
  /** For the reader. */
  readonly note?: string;
};

/**
 * Values by name, written as `${name}` in a scenario's texts.
 *
 * @group QA scenarios
 */
export type Variables = Readonly<Record<string, string | number | boolean>>;

/**
 * A scenario as a file or a TypeScript module gives it.
 *
 * @group QA scenarios
 */
export interface ScenarioDefinition {
  /** Unique among all scenarios that run together. */
  readonly name: string;
  /** What it shows, for the reader. */
  readonly about?: string;
  /** Words to choose scenarios by. */
  readonly tags?: readonly string[];
  /** Where it starts. */
  readonly world: WorldChoice;
  readonly app?: AppChoice;
  readonly variables?: Variables;
  /** Plays the scenario once for each row, whose values stand before those of `variables`. */
  readonly table?: readonly Variables[];
  readonly steps: readonly Step[];
}

/**
 * Gives a scenario in TypeScript its types; checks nothing before it is played.
 *
 * @param definition - the scenario
 * @returns the same
 * @example
 * ```ts run
 * import { defineScenario, runScenarios } from "@consentra/scenarios";
 *
 * const scenario = defineScenario({
 *   name: "a user who may consent connects",
 *   world: "consentAllowed",
 *   steps: [
 *     { requester: "connects", expect: { page: "Permissions requested" } },
 *     { requester: "accepts", expect: { status: "connected" } },
 *   ],
 * });
 * const run = await runScenarios([scenario]);
 * run.status; // => "passed"
 * ```
 * @group QA scenarios
 */
export function defineScenario(definition: ScenarioDefinition): ScenarioDefinition {
  return definition;
}
