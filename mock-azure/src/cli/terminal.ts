/** A program that the command line started. */
export interface Launched {
  /** Resolves with its exit code, null where a signal ended it; rejects where it did not start. */
  readonly ended: Promise<number | null>;
  /** Ends it, and everything that it started. */
  stop(): void;
}

/** What the command line knows of the machine, and does to it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's own folder, and the one for what may be lost. */
  readonly home: string;
  readonly temp: string;
  /** Whether a person reads what is written. */
  readonly isInteractive: boolean;
  write(text: string): void;
  warn(text: string): void;
  /** Everything that is typed or piped in. */
  readInput(): Promise<string>;
  /** Resolves when the user wants the program to stop. */
  stopped(): Promise<void>;
  /**
   * Loads a module from the packages of the project that the user is in, else from those beside this program.
   *
   * @returns undefined where neither has it
   */
  loadFromProject(specifier: string): Promise<object | undefined>;
  launch(program: string, parameters: readonly string[]): Promise<Launched>;
}
