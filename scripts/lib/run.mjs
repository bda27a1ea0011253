import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { inRoot, ROOT } from "./repository.mjs";
import { StepFailure } from "./step.mjs";

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd] - default: the repository's folder
 * @property {number} [timeout] - milliseconds after which the program is ended
 */

/** @param {{ code: number | null, signal: NodeJS.Signals | null }} end */
const exitCode = ({ code, signal }) => code ?? 128 + (signal ? constants.signals[signal] : 0);

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} exit status (128 and more after a signal) and both streams
 */
export function capture(command, parameters, { env = process.env, cwd = ROOT, timeout } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const signal = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
    const child = spawn(command, parameters, { cwd, env, signal, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += String(text);
      });
    }
    child.on("error", (error) => {
      const why = signal?.aborted ? `it took longer than ${String(timeout)} ms` : error.message;
      resolve({ code: 127, output: `${output}${command}: ${why}\n` });
    });
    child.on("close", (code, signal) => {
      resolve({ code: exitCode({ code, signal }), output });
    });
  });
}

/**
 * Runs a program that talks to the user itself: the streams are shared.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<number>} exit status
 */
export function passThrough(command, parameters, { env = process.env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, env, stdio: "inherit" });
    // Ctrl-C reaches the program too; wait for it to end in its own way.
    const wait = () => undefined;
    process.on("SIGINT", wait);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", wait);
      resolve(exitCode({ code, signal }));
    });
  });
}

/**
 * Runs a program quietly: its output goes to `.cache/logs/NAME.log`, and is shown when it fails.
 *
 * @param {string} name - the log's name
 * @param {readonly [command: string, ...parameters: string[]]} line
 * @param {RunOptions & { remedy: string }} options
 * @throws StepFailure when the program fails
 */
export async function runQuietly(name, [command, ...parameters], { remedy, ...options }) {
  const { code, output } = await capture(command, parameters, options);
  const log = inRoot(".cache", "logs", `${name}.log`);
  mkdirSync(inRoot(".cache", "logs"), { recursive: true });
  writeFileSync(log, output);
  if (code === 0) return;
  const lines = output.trimEnd().split("\n");
  const shown = lines.slice(-40).join("\n");
  const where =
    lines.length > 40 ? `\n(the last 40 of ${String(lines.length)} lines; all of them: ${log})` : "";
  throw new StepFailure(`${shown}${where}`, remedy);
}
