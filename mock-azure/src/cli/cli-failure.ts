/**
 * What a command ends with.
 *
 * - 0: it is done
 * - 1: it was understood, and could not be done; of `run`: a scenario failed
 * - 2: it was not called in the right way; of `run`: or a scenario file is wrong
 * - 3: no running tenant was reached
 * - 70: a bug of mock-azure
 * - 130: its user called it off
 */
export const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3, bug: 70, cancelled: 130 } as const;

/** The command cannot be done; the message says why, and what to do. */
export class CliFailure extends Error {
  override readonly name = "CliFailure";
  readonly exitCode: number;
  /** What the control API said, where it was the one who refused. */
  readonly problem: object | undefined;

  constructor(exitCode: number, message: string, options: ErrorOptions & { readonly problem?: object } = {}) {
    super(message, options);
    this.exitCode = exitCode;
    this.problem = options.problem;
  }
}

/** The command was not called in the right way. */
export const wrongCall = (message: string): CliFailure => new CliFailure(EXIT.usage, message);
