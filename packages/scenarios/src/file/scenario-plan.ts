import type { z } from "zod";
import type { expectation } from "../vocabulary/expectations.ts";
import type { app, worldChoice } from "../vocabulary/world.ts";

/** What must be so, and where that is written. */
export interface PlannedExpectation {
  readonly value: z.output<typeof expectation>;
  /** The line of one of its words. */
  lineOf(...words: readonly (string | number)[]): number | undefined;
}

/** One step, checked and ready to be taken. */
export interface PlannedStep {
  readonly line: number | undefined;
  /** Empty for a step that only expects. */
  readonly actor: string;
  readonly word: string;
  /** What the word takes, as its schema gives it. */
  readonly given: unknown;
  readonly expectations: readonly PlannedExpectation[];
}

/** A scenario, or one row of its table, checked and ready to be played. */
export interface ScenarioPlan {
  readonly name: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly tags: readonly string[];
  readonly world: z.output<typeof worldChoice>;
  readonly app: z.output<typeof app>;
  readonly steps: readonly PlannedStep[];
}
