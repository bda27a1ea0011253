import { type Paint, scenarioLine } from "../report/terminal-report.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import type { RunTerminal } from "./run-request.ts";

/** Tells of scenarios as they end. */
export interface Progress {
  tell(result: ScenarioResult): void;
  /** Nothing more comes. */
  end(): void;
}

const ERASE_LINE = "\r\u001b[2K";

/** A line that a narrow terminal does not break. */
const WIDEST = 72;

/** A line for each scenario: for logs. */
const lines = (terminal: RunTerminal, paint: Paint): Progress => ({
  tell: (result) => terminal.write(`${scenarioLine(result, paint)}\n`),
  end: () => undefined,
});

/** One line that moves, and stays for those that failed. */
function movingLine(terminal: RunTerminal, paint: Paint, total: number): Progress {
  let ended = 0;
  return {
    tell(result) {
      ended += 1;
      const stays = result.status === "failed" ? `${scenarioLine(result, paint)}\n` : "";
      const moves = `${String(ended)} of ${String(total)}  ${result.name.replace(/\p{Cc}/gu, " ")}`;
      terminal.write(`${ERASE_LINE}${stays}${moves.slice(0, WIDEST)}`);
    },
    end: () => terminal.write(ERASE_LINE),
  };
}

/** @returns what tells people on a terminal, or a log, how far a run is */
export const createProgress = (terminal: RunTerminal, paint: Paint, total: number): Progress =>
  terminal.isInteractive && terminal.env.TERM !== "dumb"
    ? movingLine(terminal, paint, total)
    : lines(terminal, paint);
