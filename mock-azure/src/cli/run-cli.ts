import manifest from "../../package.json" with { type: "json" };
import { didYouMean } from "../domain/nearest-word.ts";
import { CliFailure, EXIT, wrongCall } from "./cli-failure.ts";
import type { CommandSpec } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { createPaint } from "./paint.ts";
import { readArguments } from "./read-arguments.ts";
import type { Terminal } from "./terminal.ts";

function findCommand(name: string): CommandSpec {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return command;
  const known = COMMANDS.map((one) => one.name);
  throw wrongCall(`There is no command "${name}".${didYouMean(name, known)} See: mock-azure --help`);
}

async function perform(given: readonly string[], terminal: Terminal): Promise<void> {
  const [first, ...rest] = given;
  const paint = createPaint(terminal);
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    const [name] = rest;
    const isOfOne = first === "help" && name !== undefined;
    terminal.write(isOfOne ? commandHelp(findCommand(name), paint) : generalHelp(COMMANDS, paint));
    if (first === undefined) throw wrongCall("Say which command.");
    return;
  }
  if (first === "--version" || first === "-V") {
    terminal.write(`${manifest.version}\n`);
    return;
  }
  if (first.startsWith("-")) {
    throw wrongCall(`${first} is no command; options stand after one. See: mock-azure --help`);
  }
  const command = findCommand(first);
  const call = readArguments(command, rest);
  if (call.has("help")) {
    terminal.write(commandHelp(command, paint));
    return;
  }
  const run = await command.load();
  await run(call, terminal);
}

/**
 * Does what the command line says.
 *
 * @param given - its words, without the program's name
 * @returns the exit code, as {@link EXIT} has it
 */
export async function runCli(given: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await perform(given, terminal);
    return EXIT.done;
  } catch (error) {
    const paint = createPaint(terminal);
    if (!(error instanceof CliFailure)) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      terminal.warn(`${paint("red", "mock-azure failed; this is a bug of it:")}\n${told}\n`);
      return EXIT.bug;
    }
    const { exitCode, message, problem } = error;
    terminal.warn(
      given.includes("--json")
        ? `${JSON.stringify({ error: message, exitCode, ...(problem && { problem }) })}\n`
        : `${paint("red", "mock-azure:")} ${message}\n`,
    );
    return exitCode;
  }
}
