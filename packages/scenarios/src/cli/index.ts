/**
 * What `mock-azure run` does, for the command line that loads it.
 *
 * @module
 */
export { runCommand } from "./run-command.ts";
export type { RunEnding, RunRequest, RunTerminal } from "./run-request.ts";
