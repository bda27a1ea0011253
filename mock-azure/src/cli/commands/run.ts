import { CliFailure, EXIT } from "../cli-failure.ts";
import type { Call, Run } from "../command.ts";
import type { Terminal } from "../terminal.ts";

/** Where the runner lives: with the SDK, which the mock knows nothing of. */
const RUNNER = "@consentra/scenarios/cli";

const MISSING = `Playing scenarios needs @consentra/scenarios, which neither this project nor mock-azure has: npm install --save-dev @consentra/scenarios`;

interface RunRequest {
  readonly paths: readonly string[];
  readonly suite: boolean;
  readonly filter?: string;
  readonly tags: readonly string[];
  readonly shard?: string;
  readonly workers: number;
  readonly bail?: number;
  readonly watch: boolean;
  readonly json: boolean;
  readonly coverage: boolean;
  readonly reports: readonly string[];
  readonly app?: string;
  readonly chromium?: string;
}

/** What the runner's entry has, as far as this program uses it. */
export interface Runner {
  runCommand(
    request: RunRequest,
    terminal: Pick<Terminal, "env" | "isInteractive" | "write" | "warn" | "stopped">,
  ): Promise<{ readonly exitCode: number; readonly message?: string }>;
}

const isRunner = (module: object | undefined): module is Runner =>
  module !== undefined && "runCommand" in module && typeof module.runCommand === "function";

/** A Chromium for an app that is used in one; without it the runner asks Playwright for its own. */
async function chromiumFor(terminal: Terminal): Promise<string | undefined> {
  const { findChromium } = await import("../find-chromium.ts");
  try {
    return findChromium(terminal);
  } catch (error) {
    if (error instanceof CliFailure && (terminal.env.CHROMIUM_PATH ?? "") === "") return undefined;
    throw error;
  }
}

async function readRequest(call: Call, terminal: Terminal): Promise<RunRequest> {
  const filter = call.text("filter");
  const shard = call.text("shard");
  const bail = call.count("bail", { least: 1 });
  const app = call.text("app");
  const chromium = app === undefined ? undefined : await chromiumFor(terminal);
  return {
    paths: call.positionals,
    suite: call.has("suite"),
    ...(filter !== undefined && { filter }),
    tags: call.texts("tag"),
    ...(shard !== undefined && { shard }),
    workers: call.count("workers", { least: 1, most: 64 }) ?? 1,
    ...(bail !== undefined && { bail }),
    watch: call.has("watch"),
    json: call.json,
    coverage: call.has("coverage"),
    reports: call.texts("report"),
    ...(app !== undefined && { app }),
    ...(chromium !== undefined && { chromium }),
  };
}

/** `mock-azure run`. */
export const runScenarios: Run = async (call, terminal) => {
  const request = await readRequest(call, terminal);
  const module = await terminal.loadFromProject(RUNNER);
  if (!isRunner(module)) throw new CliFailure(EXIT.refused, MISSING);
  const { exitCode, message } = await module.runCommand(request, terminal);
  if (exitCode !== EXIT.done) throw new CliFailure(exitCode, message ?? "The run failed.");
};
