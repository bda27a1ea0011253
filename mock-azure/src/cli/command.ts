import type { Terminal } from "./terminal.ts";

/** Words that stand for themselves, or are found out when a shell completes them. */
export type KnownWords = readonly string[] | "scenarios" | "routes" | "statuses" | "files";

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What its value is called; a switch has none. */
  readonly value?: string;
  readonly description: string;
  readonly words?: KnownWords;
  /** Whether it may be given more than once. */
  readonly isMany?: boolean;
}

export interface PositionalSpec {
  readonly name: string;
  readonly description: string;
  readonly isOptional?: boolean;
  /** Whether any number of them may stand here; nothing stands after them. */
  readonly isMany?: boolean;
  readonly words?: KnownWords;
}

/** A command; from its declaration come parser, help and completion. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** What else a user has to know. */
  readonly details?: string;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
  /** Examples, each a whole line. */
  readonly examples: readonly string[];
  /** What may follow `--`. */
  readonly rest?: string;
  load(): Promise<Run>;
}

/** A command as it was called. */
export interface Call {
  readonly positionals: readonly string[];
  /** The value of an option; undefined where it was not given. */
  text(name: string): string | undefined;
  /** Every value of an option that may be given more than once. */
  texts(name: string): readonly string[];
  has(name: string): boolean;
  /**
   * The value of an option as a whole number.
   *
   * @throws CliFailure where it is none
   */
  count(name: string, range?: { readonly least?: number; readonly most?: number }): number | undefined;
  /** What follows `--`. */
  readonly rest: readonly string[];
  /** Whether programs read the answer. */
  readonly json: boolean;
}

/**
 * Does a command.
 *
 * @throws CliFailure where it cannot
 */
export type Run = (call: Call, terminal: Terminal) => Promise<void>;
