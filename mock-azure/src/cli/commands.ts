import { act } from "./act-command.ts";
import type { CommandSpec } from "./command.ts";
import { fault } from "./fault-command.ts";
import { RUNNING } from "./running-options.ts";

const start: CommandSpec = {
  name: "start",
  summary: "Serve a tenant on this machine",
  details:
    "There are no passwords: whoever reaches the server can be anybody in the tenant. It listens on the loopback interface, and elsewhere only with --allow-non-loopback.",
  positionals: [],
  options: [
    {
      name: "scenario",
      short: "s",
      value: "name",
      description: "Where the world starts (approvalRequired)",
      words: "scenarios",
    },
    {
      name: "port",
      short: "p",
      value: "number",
      description: "Where to listen (8443); 0 for any that is free",
    },
    { name: "host", value: "address", description: "Address to listen on (127.0.0.1)" },
    { name: "allow-non-loopback", description: "Let other machines reach the tenant" },
    { name: "seed", value: "text", description: "What ids are drawn from" },
    { name: "deliver", description: "Bring change notifications to apps on this machine; else to nobody" },
    { name: "real-time", description: "Follow this machine's clock; else time stands until it is moved" },
    { name: "open", short: "o", description: "Open a Chromium that takes the tenant for Microsoft" },
  ],
  rest: "arguments of the browser",
  examples: [
    "mock-azure start --scenario requestPending",
    "mock-azure start --open --real-time",
    "mock-azure start --port 0 --json",
    "mock-azure start --open -- http://localhost:5173/settings",
  ],
  load: async () => (await import("./commands/start.ts")).start,
};

const scenarios: CommandSpec = {
  name: "scenarios",
  summary: "List the worlds that a tenant can start in",
  positionals: [],
  options: [],
  examples: ["mock-azure scenarios"],
  load: async () => (await import("./commands/scenarios.ts")).listScenarios,
};

const explain: CommandSpec = {
  name: "explain",
  summary: "Explain an AADSTS number or a code of Microsoft Graph, or list all numbers",
  positionals: [
    { name: "code", description: "a number, an error text that holds it, or a code", isOptional: true },
  ],
  options: [],
  examples: [
    "mock-azure explain 90094",
    'mock-azure explain "AADSTS65001: The user or administrator has not consented"',
    "mock-azure explain ErrorItemNotFound",
  ],
  load: async () => (await import("./commands/explain.ts")).explain,
};

const state: CommandSpec = {
  name: "state",
  summary: "Show where the running tenant stands",
  positionals: [],
  options: RUNNING,
  examples: ["mock-azure state", "mock-azure state --tenant test-7 --json"],
  load: async () => (await import("./commands/state.ts")).showState,
};

const advance: CommandSpec = {
  name: "advance",
  summary: "Move the running tenant's clock",
  details: "Forward only. What falls due on the way happens, each at its own time.",
  positionals: [{ name: "duration", description: "by how much, like 30d, 1h30m, 45s or P1DT2H" }],
  options: RUNNING,
  examples: ["mock-azure advance 30d", "mock-azure advance 1h30m"],
  load: async () => (await import("./commands/advance.ts")).advance,
};

const mail: CommandSpec = {
  name: "mail",
  summary: "Read somebody's mails, or list the mailboxes",
  positionals: [{ name: "address", description: "whose mails", isOptional: true }],
  options: RUNNING,
  examples: ["mock-azure mail", "mock-azure mail megan.price@fjordline.example"],
  load: async () => (await import("./commands/mail.ts")).readMail,
};

const snapshot: CommandSpec = {
  name: "snapshot",
  summary: "Write down everything that the running tenant knows",
  details: "With its test secrets, sessions and codes: keep the file as you keep those.",
  positionals: [
    { name: "file", description: "where to; else it is printed", isOptional: true, words: "files" },
  ],
  options: RUNNING,
  examples: ["mock-azure snapshot before.json", "mock-azure snapshot > before.json"],
  load: async () => (await import("./commands/snapshots.ts")).snapshot,
};

const restore: CommandSpec = {
  name: "restore",
  summary: "Take up a snapshot",
  details: "As long as the tenant's clock does not stand after it: time never goes back.",
  positionals: [{ name: "file", description: "the snapshot, or - for what is piped in", words: "files" }],
  options: RUNNING,
  examples: ["mock-azure restore before.json"],
  load: async () => (await import("./commands/snapshots.ts")).restore,
};

const reset: CommandSpec = {
  name: "reset",
  summary: "Start the running tenant's scenario again",
  positionals: [],
  options: [
    {
      name: "scenario",
      short: "s",
      value: "name",
      description: "Start this one instead",
      words: "scenarios",
    },
    ...RUNNING,
  ],
  examples: ["mock-azure reset", "mock-azure reset --scenario requestExpired"],
  load: async () => (await import("./commands/reset.ts")).reset,
};

const run: CommandSpec = {
  name: "run",
  summary: "Play scenarios and report",
  details:
    "With the SDK as the app under test, or against your own app with --app. Nothing is played twice to make it pass. Ctrl+C ends the run, and what was played is reported. Needs @consentra/scenarios in your project.",
  positionals: [
    {
      name: "files",
      description: "scenario files, YAML or TypeScript, and folders of them",
      isOptional: true,
      isMany: true,
      words: "files",
    },
  ],
  options: [
    { name: "suite", description: "Play the scenarios that come with @consentra/scenarios, too" },
    { name: "filter", short: "f", value: "text", description: "Only scenarios whose name holds it" },
    { name: "tag", short: "t", value: "tag", description: "Only scenarios with it", isMany: true },
    { name: "shard", value: "part/count", description: "Only a part of them, like 1/4" },
    { name: "workers", short: "w", value: "number", description: "How many play at the same time (1)" },
    { name: "bail", value: "number", description: "End the run after so many failures" },
    { name: "watch", description: "Play again whenever a file changes" },
    {
      name: "report",
      short: "r",
      value: "kind=file",
      description: "Write a report: json, junit, markdown or html",
      isMany: true,
      words: ["json=", "junit=", "markdown=", "html="],
    },
    { name: "coverage", description: "Tell which states, pages and rules were exercised" },
    {
      name: "app",
      value: "file",
      description: "How your own app is used, in a browser or by commands; YAML",
      words: "files",
    },
  ],
  examples: [
    "mock-azure run --suite",
    "mock-azure run scenarios/ --report junit=results.xml --report html=report.html",
    "mock-azure run scenarios/denied.yaml --watch",
    "mock-azure run --suite --shard 1/4 --workers 2 --json",
    "mock-azure run scenarios/ --app app.yaml",
  ],
  load: async () => (await import("./commands/run.ts")).runScenarios,
};

const completion: CommandSpec = {
  name: "completion",
  summary: "Print a script that completes commands in a shell",
  positionals: [{ name: "shell", description: "bash, zsh or fish", words: ["bash", "zsh", "fish"] }],
  options: [],
  examples: [
    "source <(mock-azure completion bash)",
    "mock-azure completion fish > ~/.config/fish/completions/mock-azure.fish",
  ],
  load: async () => (await import("./commands/completion.ts")).completion,
};

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  start,
  run,
  scenarios,
  explain,
  state,
  advance,
  mail,
  act,
  fault,
  snapshot,
  restore,
  reset,
  completion,
];
