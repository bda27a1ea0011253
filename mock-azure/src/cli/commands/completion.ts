import { FAULT_STATUSES } from "../../domain/fault.ts";
import { didYouMean } from "../../domain/nearest-word.ts";
import { scenarios } from "../../scenarios/index.ts";
import { routes } from "../../services/routes.ts";
import { wrongCall } from "../cli-failure.ts";
import type { CommandSpec, KnownWords, Run } from "../command.ts";
import { COMMANDS } from "../commands.ts";
import { COMMON_OPTIONS } from "../read-arguments.ts";

type Words = (known: KnownWords | undefined) => readonly string[] | "files" | undefined;

const optionsOf = ({ options }: CommandSpec) => [...options, ...COMMON_OPTIONS];

/** Quoted for a POSIX shell. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(words: Words): string {
  const offer = (known: KnownWords | undefined): string => {
    const found = words(known);
    if (found === "files") return 'COMPREPLY=($(compgen -f -- "$current"))';
    return `COMPREPLY=($(compgen -W ${quote((found ?? []).join(" "))} -- "$current"))`;
  };
  const ofCommand = (command: CommandSpec): string => {
    const valued = optionsOf(command).filter(({ value }) => value !== undefined);
    const cases = valued.map(({ name, words: known }) => `      --${name}) ${offer(known)}; return ;;`);
    const names = optionsOf(command).map(({ name }) => `--${name}`);
    const [place] = command.positionals;
    return [
      `  ${command.name})`,
      ...(cases.length > 0 ? ['    case "$previous" in', ...cases, "    esac"] : []),
      `    if [[ $current == -* ]]; then COMPREPLY=($(compgen -W ${quote(names.join(" "))} -- "$current"))`,
      `    else ${offer(place?.words)}`,
      "    fi ;;",
    ].join("\n");
  };
  const names = COMMANDS.map(({ name }) => name).join(" ");
  return `_mock_azure() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W ${quote(`${names} --help --version`)} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${COMMANDS.map(ofCommand).join("\n")}
  esac
}
complete -F _mock_azure mock-azure
`;
}

function zsh(words: Words): string {
  const escaped = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");
  const offer = (name: string, known: KnownWords | undefined): string => {
    const found = words(known);
    if (found === "files") return `:${name}:_files`;
    return found ? `:${name}:(${found.join(" ")})` : `:${name}: `;
  };
  const ofCommand = (command: CommandSpec): string => {
    const options = optionsOf(command).map(({ name, value, description, words: known, isMany }) =>
      quote(
        `${isMany ? "*" : ""}--${name}[${escaped(description)}]${value === undefined ? "" : offer(value, known)}`,
      ),
    );
    const places = command.positionals.map(({ name, words: known, isMany }) =>
      quote(`${isMany ? "*" : ":"}${offer(name, known)}`),
    );
    return `    ${command.name}) _arguments ${[...options, ...places].join(" ")} ;;`;
  };
  const described = COMMANDS.map(({ name, summary }) => quote(`${name}:${escaped(summary)}`)).join(" ");
  return `#compdef mock-azure
_mock_azure() {
  if (( CURRENT == 2 )); then
    local -a commands=(${described})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${COMMANDS.map(ofCommand).join("\n")}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _mock_azure "$@"; else compdef _mock_azure mock-azure; fi
`;
}

function fish(words: Words): string {
  const escaped = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const offer = (known: KnownWords | undefined): string => {
    const found = words(known);
    if (found === "files") return " -rF";
    return found ? ` -xa ${escaped(found.join(" "))}` : " -x";
  };
  const lines = COMMANDS.flatMap((command) => {
    const when = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const options = optionsOf(command).map(({ name, value, description, words: known }) => {
      const valued = value === undefined ? "" : offer(known);
      return `complete -c mock-azure ${when} -l ${name}${valued} -d ${escaped(description)}`;
    });
    const places = command.positionals.flatMap(({ words: known }) => {
      const found = words(known);
      if (found === "files") return [`complete -c mock-azure ${when} -F`];
      return found ? [`complete -c mock-azure ${when} -a ${escaped(found.join(" "))}`] : [];
    });
    return [
      `complete -c mock-azure -n __fish_use_subcommand -a ${command.name} -d ${escaped(command.summary)}`,
      ...options,
      ...places,
    ];
  });
  return `complete -c mock-azure -f\n${lines.join("\n")}\n`;
}

const SHELLS: Readonly<Record<string, (words: Words) => string>> = { bash, zsh, fish };

/** `mock-azure completion`. */
export const completion: Run = async ({ positionals: [name = ""], json }, terminal) => {
  const script = Object.hasOwn(SHELLS, name) ? SHELLS[name] : undefined;
  if (!script) {
    const known = Object.keys(SHELLS);
    throw wrongCall(
      `There is no completion for "${name}".${didYouMean(name, known)} Shells are ${known.join(", ")}.`,
    );
  }
  const text = script((known) => {
    if (known === "scenarios") return Object.keys(scenarios);
    if (known === "routes") return [...new Set(routes.map((route) => route.name))];
    return known === "statuses" ? FAULT_STATUSES.map(String) : known;
  });
  terminal.write(json ? `${JSON.stringify({ shell: name, script: text })}\n` : text);
};
