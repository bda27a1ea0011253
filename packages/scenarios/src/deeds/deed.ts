import type { Actor, Stage } from "../stage/stage.ts";
import type { Given, Words } from "../vocabulary/word.ts";

/** What somebody does, given what the word takes. */
export type ActorDeed<Taken> = (actor: Actor, given: Taken, stage: Stage) => Promise<void>;

/** A deed for every word of people. */
export type ActorDeeds<All extends Words> = { readonly [Name in keyof All]: ActorDeed<Given<All[Name]>> };

/** What happens of itself. */
export type StageDeeds<All extends Words> = {
  readonly [Name in keyof All]: (given: Given<All[Name]>, stage: Stage) => Promise<void>;
};

/**
 * A step that cannot be done where the scenario stands. It is a failure of the step, not of the runner.
 */
export class ImpossibleStep extends Error {
  override readonly name = "ImpossibleStep";
}
