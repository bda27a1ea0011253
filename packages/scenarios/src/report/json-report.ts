import type { RunResult } from "../result/run-result.ts";

/** The run as it is, for programs. */
export const jsonReport = (run: RunResult): string => `${JSON.stringify(run, null, 2)}\n`;
