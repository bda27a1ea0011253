import { parseArgs } from "node:util";
import { didYouMean } from "../domain/nearest-word.ts";
import { type CliFailure, wrongCall } from "./cli-failure.ts";
import type { Call, CommandSpec, OptionSpec } from "./command.ts";

/** Options of every command. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: "json", description: "Answer in JSON, for programs" },
  { name: "help", short: "h", description: "Explain the command" },
];

const readCount = (
  option: string,
  text: string,
  { least = 0, most = Number.MAX_SAFE_INTEGER }: { readonly least?: number; readonly most?: number },
): number => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw wrongCall(`--${option} is "${text}"; it must be a whole number ${range}.`);
};

function unknownOption(raw: string, options: readonly OptionSpec[], command: string): CliFailure {
  const known = options.map(({ name }) => `--${name}`);
  return wrongCall(
    `${command} has no option ${raw}.${didYouMean(raw, known)} See: mock-azure ${command} --help`,
  );
}

function checkPositionals({ name, positionals }: CommandSpec, given: readonly string[]): void {
  const extra = positionals.at(-1)?.isMany ? undefined : given[positionals.length];
  if (extra !== undefined) {
    const takes = positionals.map((one) => `<${one.name}>`).join(" ") || "nothing";
    throw wrongCall(`"${extra}" is too much: ${name} takes ${takes}. See: mock-azure ${name} --help`);
  }
  const missing = positionals.slice(given.length).find(({ isOptional }) => !isOptional);
  if (missing) throw wrongCall(`${name} lacks <${missing.name}>: ${missing.description}.`);
}

/**
 * Reads the arguments of a command.
 *
 * @throws CliFailure where there are too few, too many, or unknown ones
 */
export function readArguments(command: CommandSpec, given: readonly string[]): Call {
  const options = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
      ]),
    ),
  });

  const values = new Map<string, readonly (string | true)[]>();
  const positionals: string[] = [];
  const rest: string[] = [];
  let isRest = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") isRest = true;
    else if (token.kind === "positional") (isRest && command.rest ? rest : positionals).push(token.value);
    else {
      const option = options.find(({ name }) => name === token.name);
      if (!option) throw unknownOption(token.rawName, options, command.name);
      if (values.has(option.name) && !option.isMany) throw wrongCall(`--${option.name} is given twice.`);
      if (option.value !== undefined && token.value === undefined)
        throw wrongCall(`--${option.name} lacks its <${option.value}>: ${option.description}.`);
      if (option.value === undefined && token.value !== undefined)
        throw wrongCall(`--${option.name} takes no value, and "${token.value}" was given.`);
      values.set(option.name, [...(values.get(option.name) ?? []), token.value ?? true]);
    }
  }
  if (!values.has("help")) checkPositionals(command, positionals);

  const texts = (name: string): readonly string[] =>
    (values.get(name) ?? []).filter((value) => value !== true);
  const text = (name: string): string | undefined => texts(name)[0];
  return {
    positionals,
    rest,
    text,
    texts,
    has: (name) => values.has(name),
    count(name, range = {}) {
      const value = text(name);
      return value === undefined ? undefined : readCount(name, value, range);
    },
    json: values.has("json"),
  };
}
