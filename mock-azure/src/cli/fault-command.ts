import type { CommandSpec } from "./command.ts";
import { RUNNING } from "./running-options.ts";

/** Kinds of faults that `--kind` says whole. */
export const FAULT_WORDS = [
  "truncated",
  "slow",
  "offline",
  "malformed",
  "wrong-signature",
  "clock-skew",
  "key-rollover",
  "claims-challenge",
  "items-repeated",
  "items-missing",
  "link-renewed",
  "sync-lost",
  "bad-state",
  "duplicate-callback",
  "replayed-callback",
  "window-closed",
  "never-returns",
];

/** `mock-azure fault`, as it is called. */
export const fault: CommandSpec = {
  name: "fault",
  summary: "Plan a fault of a route, or list what is planned",
  positionals: [
    { name: "route", description: "its name, like login.token", isOptional: true, words: "routes" },
  ],
  options: [
    {
      name: "status",
      value: "number",
      description: "What callers get (503)",
      words: "statuses",
    },
    { name: "cut", description: "Cut the connection instead" },
    { name: "refuse", value: "number", description: "Refuse a good request with this AADSTS number" },
    {
      name: "kind",
      value: "kind",
      description: "What happens, by its name, like offline or truncated",
      words: FAULT_WORDS,
    },
    { name: "seconds", value: "seconds", description: "How slow, how long offline, how far ahead" },
    {
      name: "answer",
      value: "json",
      description: "Any other answer of a fault, as the control API takes it",
    },
    { name: "times", value: "number", description: "Calls that fail (1)" },
    { name: "after", value: "number", description: "Calls that are let through before (0)" },
    { name: "chance", value: "number", description: "How likely each of those calls is to fail (1)" },
    { name: "calendar", value: "name", description: "Only calls about this calendar, by id or name" },
    { name: "retry-after", value: "seconds", description: "When callers may try again" },
    { name: "aadsts", value: "number", description: "What the sign-in service says is wrong" },
    { name: "remove", value: "id", description: "Take a planned fault back" },
    ...RUNNING,
  ],
  examples: [
    "mock-azure fault login.token --status 429 --retry-after 30",
    "mock-azure fault graph.list-events --cut --times 3 --after 1",
    "mock-azure fault login.token --refuse 50173",
    "mock-azure fault login.return --kind bad-state",
    "mock-azure fault '*' --kind offline --seconds 60",
    'mock-azure fault graph.list-events --answer \'{"kind": "truncated"}\'',
    "mock-azure fault",
  ],
  load: async () => (await import("./commands/fault.ts")).fault,
};
