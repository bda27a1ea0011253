/**
 * What a run was asked for, as the command line says it.
 *
 * @group QA scenarios
 */
export interface RunRequest {
  /** Scenario files and folders. */
  readonly paths: readonly string[];
  /** Plays the ready suite, too. */
  readonly suite: boolean;
  /** Only scenarios whose name holds this text. */
  readonly filter?: string;
  /** Only scenarios with one of these tags. */
  readonly tags: readonly string[];
  /** `1/4`: the first of four parts. */
  readonly shard?: string;
  /** How many play at the same time; 1 plays in this thread. */
  readonly workers: number;
  /** Plays nothing more after so many failures. */
  readonly bail?: number;
  /** Plays again whenever a file changes. */
  readonly watch: boolean;
  /** Writes the run as JSON instead of telling people of it. */
  readonly json: boolean;
  /** Tells what was exercised. */
  readonly coverage: boolean;
  /** `junit=results.xml`. */
  readonly reports: readonly string[];
  /** A file that says how the user's own app is used; without it the SDK is the app under test. */
  readonly app?: string;
  /** Where a Chromium is; without it Playwright's own. */
  readonly chromium?: string;
}

/**
 * Where a run is shown, and how its user stops it.
 *
 * @group QA scenarios
 */
export interface RunTerminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads what is written. */
  readonly isInteractive: boolean;
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  warn(text: string): void;
  /** Resolves when the user wants the run to stop. */
  stopped(): Promise<void>;
}

/**
 * How a run ended: 0 all passed, 1 some failed, 2 it was not asked for in the right way or a file is wrong, 130 it was
 * called off.
 *
 * @group QA scenarios
 */
export interface RunEnding {
  readonly exitCode: 0 | 1 | 2 | 130;
  /** What to tell, where it is not 0. */
  readonly message?: string;
}
