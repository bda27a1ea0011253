/**
 * Something that is wrong with a scenario before it is played.
 *
 * @group QA scenarios
 */
export interface ScenarioProblem {
  /** The file as it was given; absent for scenarios that come from code. */
  readonly file?: string;
  /** From 1; absent where the file is no YAML. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The scenario, where it is known. */
  readonly scenario?: string;
  /** What is wrong, with which value, and what is near. */
  readonly message: string;
}

/** A problem in one line: `suite/denied.yaml:12:7: …`. */
export function problemText({ file, line, column, scenario, message }: ScenarioProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  if (place !== "") return `${place}: ${message}`;
  return scenario === undefined ? message : `${scenario}: ${message}`;
}

/**
 * Scenarios that cannot be played as they are written. Nothing was played.
 *
 * @group QA scenarios
 */
export class ScenarioFileError extends Error {
  override readonly name = "ScenarioFileError";
  /** Every problem, in the order of the files. */
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(problemText).join("\n"));
    this.problems = problems;
  }
}
