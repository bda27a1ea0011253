import type { Effort, Measured } from "./measure.ts";

/** A ratio that we want to keep to. */
export interface Target {
  /** Which subject it is about. */
  readonly name: string;
  /** The ratio to the first subject, at most. */
  readonly atMost: number;
}

/** Figures of one comparison. */
export interface Comparison {
  readonly title: string;
  readonly measured: readonly Measured[];
  readonly targets?: readonly Target[];
}

/** Figures that have nothing beside them to be compared with. */
export interface Figures {
  readonly title: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** Something worth measuring. */
export interface Bench {
  /** How the command line calls it. */
  readonly name: string;
  run(effort: Effort): AsyncIterable<Comparison | Figures>;
}
