import type { CommandSpec, OptionSpec } from "./command.ts";
import { type Paint, toColumns } from "./paint.ts";
import { COMMON_OPTIONS } from "./read-arguments.ts";

const optionRow = ({ name, short, value, description, isMany }: OptionSpec): readonly [string, string] => [
  `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`,
  isMany ? `${description}; more than once if wanted` : description,
];

function usageOf({ name, positionals, options, rest }: CommandSpec): string {
  const places = positionals.map((one) => {
    const named = one.isOptional ? `[${one.name}]` : `<${one.name}>`;
    return one.isMany ? `${named}…` : named;
  });
  const parts = [
    name,
    ...places,
    ...(options.length > 0 ? ["[options]"] : []),
    ...(rest ? [`[-- ${rest}]`] : []),
  ];
  return `mock-azure ${parts.join(" ")}`;
}

/** What a command does, and how it is called. */
export function commandHelp(command: CommandSpec, paint: Paint): string {
  const { summary, details, positionals, options, examples } = command;
  const section = (title: string, body: string): readonly string[] =>
    body === "" ? [] : ["", paint("bold", title), body];
  return [
    `${summary}.`,
    ...(details === undefined ? [] : ["", details]),
    ...section("Usage", `  ${usageOf(command)}`),
    ...section("Arguments", toColumns(positionals.map(({ name, description }) => [name, description]))),
    ...section("Options", toColumns([...options, ...COMMON_OPTIONS].map(optionRow))),
    ...section("Examples", examples.map((line) => `  ${line}`).join("\n")),
    "",
  ].join("\n");
}

/** What there is to call. */
export function generalHelp(commands: readonly CommandSpec[], paint: Paint): string {
  return [
    "A mock Microsoft Entra tenant on this machine: consent, approval, mail, portal and calendars.",
    "",
    paint("bold", "Usage"),
    "  mock-azure <command> [options]",
    "",
    paint("bold", "Commands"),
    toColumns(commands.map(({ name, summary }) => [name, summary])),
    "",
    "mock-azure <command> --help says more of a command, mock-azure --version which version this is.",
    "",
    paint("bold", "Exit codes"),
    toColumns([
      ["0", "done"],
      ["1", "understood, and could not be done; of run: a scenario failed"],
      ["2", "not called in the right way; of run: or a scenario file is wrong"],
      ["3", "no running tenant was reached"],
      ["70", "a bug of mock-azure"],
      ["130", "called off by its user, as far as it had come"],
    ]),
    "",
  ].join("\n");
}
